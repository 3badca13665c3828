import Pages

/// What the page says for each trouble: what happened, and what to do.
extension Trouble {
  var title: Word {
    switch self {
    case .malformed: Word(el: "Δεν μπορέσαμε να διαβάσουμε αυτό που στάλθηκε", en: "We could not read what was sent")
    case .notAllowed: Word(el: "Αυτή η ενέργεια δεν ανήκει στον ρόλο σας", en: "This is not yours to do")
    case .strangerForm: Word(el: "Η φόρμα δεν είναι από αυτή τη σύνδεση", en: "The form is not of this session")
    case .notFound: Word(el: "Δεν βρήκαμε αυτή τη σελίδα", en: "We did not find this page")
    case .wrongMethod: Word(el: "Αυτή η σελίδα δεν ανοίγει έτσι", en: "This page does not open this way")
    case .changedMeanwhile: .changedMeanwhile
    case .notNow: Word(el: "Δεν γίνεται αυτή τη στιγμή", en: "This cannot be done now")
    case .tooLarge: Word(el: "Στάλθηκαν πάρα πολλά μαζί", en: "Too much was sent at once")
    case .addressTooLong: Word(el: "Η διεύθυνση είναι πολύ μεγάλη", en: "The address is too long")
    case .notAForm: Word(el: "Αυτό δεν είναι φόρμα", en: "This is not a form")
    case .notUnderstood: Word(el: "Κάτι στη φόρμα δεν ταιριάζει", en: "Something in the form does not fit")
    case .unforeseen: Word(el: "Κάτι χάλασε από τη δική μας πλευρά", en: "Something broke on our side")
    case .shut: Word(el: "Η βάση δεδομένων δεν απαντά", en: "The database does not answer")
    case .unwritable: Word(el: "Η βάση δεδομένων δεν δέχεται αλλαγές", en: "The database takes no changes")
    case .unsure: Word(el: "Η βάση κόπηκε την ώρα που αποθήκευε", en: "The database broke off while saving")
    }
  }

  var advice: Word {
    switch self {
    case .malformed:
      Word(
        el: "Γυρίστε στη σελίδα, ανοίξτε την ξανά και στείλτε τη φόρμα από εκεί.",
        en: "Go back to the page, open it again and send the form from there.")
    case .notAllowed:
      Word(
        el: "Ζητήστε από συνάδελφο που την έχει, ή από τον προϊστάμενό σας, να την κάνει.",
        en: "Ask a colleague whose task it is, or your head of service, to do it.")
    case .strangerForm:
      Word(
        el: "Ανοίξτε ξανά τη σελίδα και στείλτε τη φόρμα από εκεί. Τίποτα δεν άλλαξε.",
        en: "Open the page again and send the form from there. Nothing was changed.")
    case .notFound:
      Word(
        el: "Ίσως γράφτηκε λάθος η διεύθυνση ή δεν υπάρχει πια. Δεν κάνατε κάτι κακό και δεν χάθηκε τίποτα.",
        en: "The address may be mistyped, or is no more. You did nothing wrong and nothing is lost.")
    case .wrongMethod:
      Word(
        el: "Ανοίξτε τη από το μενού ή από τη φόρμα που οδηγεί εκεί.",
        en: "Open it from the menu, or from the form that leads there.")
    case .changedMeanwhile:
      Word(
        el: "Ανοίξτε ξανά τη σελίδα, δείτε τι άλλαξε, και κάντε ό,τι χρειάζεται ακόμη.",
        en: "Open the page again, see what changed, and do what is still needed.")
    case .notNow:
      Word(
        el: "Η κατάσταση δεν το επιτρέπει τώρα. Ανοίξτε ξανά τη σελίδα για να δείτε τι μπορεί να γίνει.",
        en: "Its state does not allow it now. Open the page again to see what can be done.")
    case .tooLarge:
      Word(
        el: "Στείλτε λιγότερα κάθε φορά. Τίποτα από όσα στείλατε δεν κρατήθηκε.",
        en: "Send less at a time. Nothing of what you sent was kept.")
    case .addressTooLong:
      Word(el: "Ανοίξτε τη σελίδα από το μενού.", en: "Open the page from the menu.")
    case .notAForm, .notUnderstood:
      Word(
        el: "Γυρίστε στη σελίδα και στείλτε τη φόρμα από εκεί. Τίποτα δεν άλλαξε.",
        en: "Go back to the page and send the form from there. Nothing was changed.")
    case .unforeseen:
      Word(
        el: "Τίποτα δεν άλλαξε μισό. Δοκιμάστε ξανά σε λίγο· αν ξανασυμβεί, πείτε στον διαχειριστή τον αριθμό.",
        en: "Nothing was half changed. Try again in a while; if it happens again, tell the administrator the number.")
    case .shut:
      Word(
        el: "Δεν χάθηκε τίποτα από όσα είχαν αποθηκευτεί. Δοκιμάστε ξανά σε μισό λεπτό.",
        en: "Nothing that was saved is lost. Try again in half a minute.")
    case .unwritable:
      Word(
        el: "Τίποτα από όσα στείλατε δεν κρατήθηκε και τίποτα παλιότερο δεν χάθηκε. Πείτε τον αριθμό στον διαχειριστή: "
          + "ο δίσκος της γέμισε ή μόνο διαβάζεται.",
        en: "Nothing that you sent was kept, and nothing older is lost. Tell the administrator the number: its disk is "
          + "full, or may only be read.")
    case .unsure:
      Word(
        el: "Ίσως κρατήθηκε, ίσως όχι. Ανοίξτε ξανά τη σελίδα σε μισό λεπτό και δείτε, πριν το ξανακάνετε.",
        en: "It may be kept or not. Open the page again in half a minute and look, before you do it again.")
    }
  }
}
