import Pages

/// What the page says on which Merimna is set up.
extension Word {
  static let setUpTitle = Word(el: "Στήστε τη Μέριμνα για τον δήμο σας", en: "Set Merimna up for your municipality")
  static let setUpLead = Word(el: "Μία σελίδα, περίπου πέντε λεπτά.", en: "One page, about five minutes.")
  static let setUpBefore = Word(el: "Πριν αρχίσετε", en: "Before you begin")
  static let setUpCode = Word(el: "Κωδικός εγκατάστασης", en: "Set-up code")
  static let setUpCodeHint = Word(
    el: "Τον έγραψε ο διακομιστής εκεί όπου ξεκίνησε. Ισχύει 60 λεπτά και μία φορά.",
    en: "The server wrote it where it was started. It holds for 60 minutes, and once.")
  static let wrongSetUpCode = Word(
    el: "Ο κωδικός εγκατάστασης δεν ταιριάζει ή έληξε. Δείτε τον ξανά, ή ξεκινήστε ξανά τον διακομιστή για νέο",
    en: "The set-up code does not fit, or has expired. Look at it again, or start the server again for a new one")
  static let setUpMunicipality = Word(el: "Ο δήμος", en: "The municipality")
  static let setUpName = Word(el: "Όνομα, όπως γράφεται στα έγγραφα", en: "Its name, as documents write it")
  static let setUpNumber = Word(el: "Κωδικός δήμου", en: "Its number")
  static let setUpNumberHint = Word(
    el: "4 ψηφία, από τον κατάλογο του Υπουργείου Εσωτερικών.",
    en: "4 digits, from the list of the Ministry of the Interior.")
  static let setUpCommunities = Word(el: "Κοινότητες, μία σε κάθε γραμμή", en: "Communities, one on each line")
  static let setUpCommunitiesHint = Word(
    el: "Κενό: μπαίνουν όσες έχει ο κατάλογος του «Καλλικράτη» με αυτόν τον κωδικό. Η πρώτη είναι η έδρα.",
    en: "Empty: those that the list of Kallikratis has under that number. The first is the seat.")
  static let setUpStructures = Word(
    el: "Δομές όπου εργάζεστε, μία σε κάθε γραμμή", en: "Structures in which you work, one on each line")
  static let setUpStructuresHint = Word(
    el: "Για παράδειγμα: Κέντρο Κοινότητας", en: "For example: Community Centre")
  static let setUpCalendar = Word(el: "Ημερολόγιο και κωδικός αναφοράς", en: "Calendar and reference numbers")
  static let setUpHoliday = Word(el: "Τοπική αργία, αν υπάρχει", en: "The local holiday, if there is one")
  static let setUpHolidayHint = Word(
    el: "Πολιούχος ή απελευθέρωση. Οι εθνικές αργίες υπάρχουν ήδη. Οι προθεσμίες δεν λήγουν σε αργία.",
    en: "The patron saint, or the liberation. National holidays are known. No deadline ends on a holiday.")
  static let setUpDay = Word(el: "Ημέρα", en: "Day")
  static let setUpMonth = Word(el: "Μήνας", en: "Month")
  static let setUpFeast = Word(el: "Ποια γιορτή", en: "Whose day")
  static let noSuchHoliday = Word(
    el: "Δεν υπάρχει τέτοια ημέρα. Γράψτε ημέρα και μήνα", en: "There is no such day. Write day and month")
  static let setUpPrefix = Word(
    el: "Πρόθεμα κωδικού αναφοράς, αν θέλετε", en: "Prefix of reference numbers, if you like")
  static let setUpPrefixHint = Word(
    el: "2 έως 4 κεφαλαία. Ο αριθμός πρωτοκόλλου μένει του δήμου.",
    en: "2 to 4 capitals. The municipality's own protocol number stays.")
  static let setUpAdministrator = Word(el: "Ο πρώτος διαχειριστής", en: "The first administrator")
  static let setUpAdministratorHelp = Word(
    el: "Ανοίγει λογαριασμούς και δίνει θέσεις. Δεν βλέπει φακέλους πολιτών.",
    en: "Opens accounts and gives posts. Sees no citizen's file.")
  static let setUpFullName = Word(el: "Ονοματεπώνυμο", en: "Full name")
  static let setUpSignInName = Word(el: "Όνομα χρήστη", en: "User name")
  static let setUpSignInNameHint = Word(
    el: "3 έως 64 γράμματα ή ψηφία, χωρίς κενά", en: "3 to 64 letters or digits, without blanks")
  static let setUpPassword = Word(el: "Κωδικός", en: "Password")
  static let setUpPasswordHint = Word(
    el: "12 χαρακτήρες και πάνω. Τέσσερις άσχετες λέξεις αρκούν και θυμούνται εύκολα.",
    en: "12 characters or more. Four unrelated words will do, and are easy to remember.")
  static let setUpAgain = Word(el: "Ο ίδιος κωδικός ξανά", en: "The same password again")
  static let passwordsAreNotTheSame = Word(
    el: "Οι δύο κωδικοί διαφέρουν. Γράψτε τους ξανά", en: "The two passwords differ. Write them again")
  static let setUpBegin = Word(el: "Ξεκινήστε", en: "Begin")
  static let setUpNext = Word(el: "Τι γίνεται μετά", en: "What comes next")
  static let setUpNext1 = Word(el: "Ρυθμίζετε την είσοδό σας σε δύο βήματα", en: "You set up your sign-in by two steps")
  static let setUpNext2 = Word(
    el: "Ανοίγετε λογαριασμούς για τους συναδέλφους", en: "You open accounts for your colleagues")
  static let setUpNext3 = Word(
    el: "Ο προϊστάμενος εγκρίνει ποια προγράμματα ισχύουν",
    en: "The head of service approves which programmes are in force")
  static let setUpNext4 = Word(
    el: "Η κοινωνική υπηρεσία φέρνει το παλιό μητρώο, με έλεγχο πριν μπει",
    en: "The social service brings in the old register, checked before it comes in")
  static let setUpFixed = Word(el: "Δεν αλλάζουν μετά", en: "These do not change later")
  static let setUpFixedHelp = Word(
    el: "Ο κωδικός του δήμου, και το πρόθεμα μέσα στη χρονιά.",
    en: "The municipality's number, and the prefix within a year.")
}
