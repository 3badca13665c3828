import Pages

/// What is said of the second step.
extension Word {
  static let secondStep = Word(el: "Επαλήθευση σε δύο βήματα", en: "Two-step verification")
  static let secondStepAsked = Word(
    el: "Ο ρόλος σας ζητά επαλήθευση σε δύο βήματα.", en: "Your role asks for two-step verification.")
  static let secondStepAskedHelp = Word(
    el: "Ρυθμίστε την τώρα· μέχρι τότε οι θέσεις σας δεν ανοίγουν τίποτα.",
    en: "Set it up now; until then your posts open nothing.")
  static let setUpSecondStep = Word(el: "Ρύθμιση", en: "Set it up")
  static let secondStepLead = Word(
    el:
      "Ανοίξτε στο κινητό μια εφαρμογή κωδικών, όπως Aegis, FreeOTP ή Google Authenticator, σαρώστε το τετράγωνο και γράψτε τα έξι ψηφία που δείχνει.",
    en:
      "Open an app for codes on your phone, such as Aegis, FreeOTP or Google Authenticator, scan the square, and write the six digits that it shows."
  )
  static let qrSays = Word(
    el: "Τετράγωνο με το κλειδί για την εφαρμογή. Το ίδιο κλειδί είναι γραμμένο από κάτω.",
    en: "A square with the key for the app. The same key is written below it.")
  static let orTypeSecret = Word(
    el: "Αν δεν σαρώνεται, γράψτε στην εφαρμογή αυτό το κλειδί:",
    en: "If it cannot be scanned, type this key into the app:")
  static let secondCode = Word(el: "Κωδικός από το κινητό", en: "Code from your phone")
  static let sixDigits = Word(el: "Έξι ψηφία, που αλλάζουν κάθε μισό λεπτό", en: "Six digits, new every half minute")
  static let secondCodeHint = Word(
    el: "Τα έξι ψηφία της εφαρμογής, ή ένας από τους κωδικούς στο χαρτί",
    en: "The six digits of the app, or one of the codes on paper")
  static let secondCodeIfAny = Word(el: "Κωδικός από το κινητό, αν έχετε", en: "Code from your phone, if you have one")
  static let secondCodeIfAnyHint = Word(
    el: "Μόνο αν μπαίνετε με επαλήθευση σε δύο βήματα.", en: "Only if you sign in by two steps.")
  static let writeSecondCode = Word(el: "Γράψτε τον κωδικό από το κινητό", en: "Write the code from your phone")
  static let wrongSecondCode = Word(
    el: "Ο κωδικός δεν ταιριάζει ή χρησιμοποιήθηκε ήδη. Γράψτε τον επόμενο που θα δείξει το κινητό",
    en: "The code does not fit, or was used already. Write the next one that the phone shows")
  static let tooLateForSecond = Word(
    el: "Πέρασε η ώρα. Γράψτε ξανά όνομα και κωδικό", en: "It took too long. Write your name and password again")
  static let turnOn = Word(el: "Ενεργοποίηση", en: "Turn it on")
  static let turnOff = Word(el: "Απενεργοποίηση", en: "Turn it off")
  static let turnOffHelp = Word(
    el: "Θα μπαίνετε μόνο με τον κωδικό σας.", en: "You will sign in by your password alone.")
  static let secondStepOn = Word(el: "Είναι ενεργή", en: "It is on")
  static let secondStepOff = Word(el: "Δεν έχει ρυθμιστεί", en: "Not set up")
  static let secondStepSince = Word(el: "Από", en: "Since")
  static let recoveryCodes = Word(el: "Κωδικοί στο χαρτί", en: "Codes on paper")
  static let recoveryCodesLead = Word(
    el:
      "Η επαλήθευση σε δύο βήματα είναι ενεργή. Τυπώστε ή σημειώστε αυτούς τους κωδικούς: αν χαθεί το κινητό, ο καθένας σάς βάζει μέσα μία φορά. Δεν θα τους ξαναδείτε.",
    en:
      "Two-step verification is on. Print these codes or write them down: if the phone is lost, each lets you in once. You will not see them again."
  )
  static let recoveryCodesLeft = Word(el: "Κωδικοί στο χαρτί που μένουν", en: "Codes on paper left")
  static let fewLeft = Word(el: "λίγοι", en: "few")
  static let newRecoveryCodes = Word(el: "Νέοι κωδικοί στο χαρτί", en: "New codes on paper")
  static let newRecoveryCodesHelp = Word(
    el: "Δέκα νέοι· οι παλιοί δεν ισχύουν πια.", en: "Ten new ones; the old ones hold no more.")
  static let phoneLost = Word(el: "Δεν έχω το κινητό μου", en: "I do not have my phone")
  static let phoneLostHelp = Word(
    el:
      "Γράψτε έναν από τους κωδικούς που έχετε στο χαρτί. Αν δεν έχετε κανέναν, ζητήστε από τον διαχειριστή να σβήσει το δεύτερο βήμα.",
    en:
      "Write one of the codes that you have on paper. If you have none, ask the administrator to take the second step away."
  )
  static let beginAgain = Word(el: "Από την αρχή", en: "Begin again")
  static let toMyDay = Word(el: "Τους σημείωσα, συνέχεια", en: "I noted them, continue")
  static let takeAwaySecondStep = Word(el: "Σβήσιμο δεύτερου βήματος", en: "Take the second step away")
  static let takeAwaySecondStepHelp = Word(
    el:
      "Όταν χάθηκε το κινητό και οι κωδικοί στο χαρτί. Ο συνάδελφος βγαίνει από παντού, και αν είχε οριστεί σε κλειστούς φακέλους ορίζεται ξανά από δύο πρόσωπα. Η πράξη καταγράφεται.",
    en:
      "For when the phone and the codes on paper are lost. The colleague is out everywhere, and if they were named to sealed files they are named again by two people. This is recorded."
  )
}
