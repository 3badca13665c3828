import Civil
import Pages

/// What the pages of whoever keeps the accounts say.
extension Word {
  static let colleagues = Word(el: "Συνάδελφοι", en: "Colleagues")
  static let newColleague = Word(el: "Νέος συνάδελφος", en: "New colleague")
  static let newColleagueLead = Word(
    el:
      "Ανοίγει λογαριασμός με μία θέση από σήμερα. Ο ίδιος ο συνάδελφος διαλέγει κωδικό, με έναν κωδικό μίας χρήσης που του δίνετε.",
    en:
      "An account opens with one post from today. The colleague chooses a password, by a one-time code that you hand over."
  )
  static let whoWorksHere = Word(el: "Ποιοι εργάζονται εδώ", en: "Who works here")
  static let fullName = Word(el: "Ονοματεπώνυμο", en: "Full name")
  static let signInNameHint = Word(
    el: "3 έως 64 γράμματα ή ψηφία, χωρίς κενά, για παράδειγμα m.pappa",
    en: "3 to 64 letters or digits, without blanks, such as m.pappa")
  static let writeSignInName = Word(
    el: "Γράψτε το όνομα με το οποίο θα μπαίνει", en: "Write the name by which they sign in")
  static let signInNameTaken = Word(
    el: "Κάποιος έχει ήδη αυτό το όνομα χρήστη. Γράψτε άλλο.", en: "Somebody has this user name already. Write another."
  )
  static let postsToday = Word(el: "Θέσεις σήμερα", en: "Posts today")
  static let noPostToday = Word(el: "καμία θέση σήμερα", en: "no post today")
  static let account = Word(el: "Λογαριασμός", en: "Account")
  static let accountOpen = Word(el: "ανοιχτός", en: "open")
  static let openAccount = Word(el: "Άνοιγμα λογαριασμού", en: "Open the account")
  static let posts = Word(el: "Θέσεις", en: "Posts")
  static let noPosts = Word(el: "Καμία θέση", en: "No post")
  static let noPostsHelp = Word(
    el: "Χωρίς θέση κανείς δεν βλέπει και δεν κάνει τίποτα.", en: "Without a post nobody sees or does anything.")
  static let role = Word(el: "Ρόλος", en: "Role")
  static let structure = Word(el: "Δομή", en: "Structure")
  static let chooseOne = Word(el: "Διαλέξτε", en: "Choose")
  static let chooseRole = Word(el: "Διαλέξτε ρόλο", en: "Choose a role")
  static let chooseStructure = Word(el: "Διαλέξτε δομή", en: "Choose a structure")
  static let holdsToday = Word(el: "σήμερα", en: "today")
  static let givePost = Word(el: "Ανάθεση θέσης", en: "Give a post")
  static let firstDay = Word(el: "Πρώτη ημέρα", en: "First day")
  static let lastDay = Word(el: "Τελευταία ημέρα", en: "Last day")
  static let lastDayHint = Word(el: "Την ημέρα αυτή η θέση ισχύει ακόμη.", en: "On this day the post still holds.")
  static let lastDayIfAny = Word(el: "Τελευταία ημέρα, αν υπάρχει", en: "Last day, if there is one")
  static let lastDayIfAnyHint = Word(el: "Κενό: μέχρι να λήξει από εσάς.", en: "Empty: until you end it.")
  static let endIt = Word(el: "Λήξη", en: "End it")
  static let endsBeforeItBegins = Word(
    el: "Η τελευταία ημέρα είναι πριν από την πρώτη. Γράψτε μεταγενέστερη",
    en: "The last day is before the first. Write a later one")
  static let lastAdministrator = Word(
    el: "Δεν θα έμενε κανείς να κρατά τους λογαριασμούς. Δώστε πρώτα τη θέση σε άλλον",
    en: "Nobody would be left to keep the accounts. Give the post to somebody else first")
  static let noted = Word(el: "Καταχωρίστηκε.", en: "Noted.")
  static let oneTimeCode = Word(el: "Κωδικός μίας χρήσης", en: "One-time code")
  static let codeOnce = Word(
    el: "Δεν θα τον ξαναδείτε εδώ· αν χαθεί, δίνετε άλλον.",
    en: "You will not see it here again; if it is lost, you give another.")
  static let codeShownBefore = Word(
    el: "Η φόρμα είχε ήδη σταλεί και ο κωδικός φάνηκε τότε. Αν δεν τον σημειώσατε, δώστε άλλον.",
    en: "This form had been sent before, and the code was shown then. If you did not note it, give another.")
  static let forgottenPassword = Word(el: "Ξέχασε τον κωδικό", en: "A forgotten password")
  static let forgottenPasswordHelp = Word(
    el:
      "Δώστε κωδικό μίας χρήσης. Με αυτόν ο συνάδελφος διαλέγει νέο κωδικό, και όσες συνδέσεις του είναι ανοιχτές κλείνουν. Η πράξη καταγράφεται.",
    en:
      "Give a one-time code. By it the colleague chooses a new password, and every session of theirs ends. This is recorded."
  )
  static let giveCode = Word(el: "Νέος κωδικός μίας χρήσης", en: "A new one-time code")
  static let closeAccount = Word(el: "Κλείσιμο λογαριασμού", en: "Close the account")
  static let closeAccountHelp = Word(
    el:
      "Ο συνάδελφος βγαίνει αμέσως και δεν ξαναμπαίνει. Ό,τι έκανε μένει γραμμένο. Ο λογαριασμός ανοίγει ξανά αν χρειαστεί.",
    en:
      "The colleague is out at once and does not come in again. What they did stays written. The account can be opened again."
  )
  static let closeIt = Word(el: "Κλείσιμο", en: "Close it")
  static let reopenAccount = Word(el: "Ο λογαριασμός είναι κλειστός", en: "The account is closed")
  static let reopenAccountHelp = Word(
    el: "Αν ανοίξει ξανά, ισχύουν όσες θέσεις δεν έληξαν στο μεταξύ.",
    en: "Opened again, the posts hold that have not ended meanwhile.")
  static let reopenIt = Word(el: "Άνοιγμα ξανά", en: "Open it again")

  static func closedOn(_ day: CivilDate) -> Word {
    Word(el: "έκλεισε \(Word.day(day)[.el])", en: "closed \(Word.day(day)[.en])")
  }

  static func span(_ since: CivilDate, _ until: CivilDate?) -> Word {
    guard let until else { return Word(el: "από \(Word.day(since)[.el])", en: "from \(Word.day(since)[.en])") }
    return Word(
      el: "\(Word.day(since)[.el]) έως \(Word.day(until)[.el])",
      en: "\(Word.day(since)[.en]) to \(Word.day(until)[.en])")
  }

  static func endPost(_ role: Word, _ structure: String) -> Word {
    Word(el: "Λήξη θέσης: \(role[.el]), \(structure)", en: "End the post: \(role[.en]), \(structure)")
  }

  static func codeLead(_ name: String, user: String) -> Word {
    Word(
      el:
        "Για: \(name), όνομα χρήστη \(user). Στη σελίδα εισόδου διαλέγει «Δεν μπορώ να μπω», «Έχω κωδικό μίας χρήσης».",
      en: "For \(name), user name \(user). At the entrance they choose “I cannot sign in”, “I have a one-time code”.")
  }

  static func codeUntil(_ moment: Instant) -> Word {
    Word(el: "Ισχύει έως \(Word.minute(moment)[.el]).", en: "It holds until \(Word.minute(moment)[.en]).")
  }

  static func codeStands(_ moment: Instant) -> Word {
    Word(
      el: "Έχει δοθεί κωδικός που ισχύει έως \(Word.minute(moment)[.el]). Νέος τον ακυρώνει.",
      en: "A code was given that holds until \(Word.minute(moment)[.en]). A new one cancels it.")
  }
}
