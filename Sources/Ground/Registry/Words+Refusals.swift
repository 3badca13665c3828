import Pages

extension Word {
  static let searchTooLong = Word(
    el: "Γράψτε έως 200 χαρακτήρες: ένα όνομα ή έναν αριθμό.", en: "Type at most 200 characters: a name or a number.")
  static let notSeenYet = Word(
    el: "Γράψτε πότε είδατε το χαρτί: σήμερα ή νωρίτερα.", en: "Write when you saw the paper: today or earlier.")
  static let paperEnded = Word(
    el: "Το χαρτί έχει λήξει. Ζητήστε νεότερο ή καταχωρίστε το ως δήλωση.",
    en: "The paper has run out. Ask for a newer one, or note this as declared.")
  static let noSuchFact = Word(
    el: "Αυτό το στοιχείο δεν υπάρχει στον κατάλογο. Ανοίξτε ξανά τη σελίδα.",
    en: "There is no such fact in the vocabulary. Open the page again.")
  static let noSuchPaper = Word(
    el: "Αυτό το χαρτί δεν υπάρχει στον κατάλογο. Επιλέξτε ένα από τη λίστα.",
    en: "There is no such paper in the vocabulary. Choose one of the list.")
  static let factIsComputed = Word(
    el: "Αυτό το στοιχείο υπολογίζεται μόνο του και δεν καταχωρίζεται.",
    en: "This fact is worked out by itself and is not told.")
  static let notAnsweredSo = Word(
    el: "Αυτό το στοιχείο δεν βεβαιώνεται έτσι. Επιλέξτε άλλη πηγή.",
    en: "This fact cannot be known in that way. Choose another source.")
  static let hasNoPaper = Word(
    el: "Κανένα χαρτί δεν αποδεικνύει αυτό το στοιχείο. Καταχωρίστε το ως δήλωση.",
    en: "No paper proves this fact. Note it as declared.")
  static let nothingTold = Word(
    el: "Δεν υπάρχει κάτι να ανακληθεί: κανείς δεν το έχει δηλώσει.",
    en: "There is nothing to take back: nobody told it.")
  static let nameMissing = Word(el: "Γράψτε το επώνυμο.", en: "Write the surname.")
  static let nameTooLong = Word(el: "Γράψτε έως 100 χαρακτήρες.", en: "Write at most 100 characters.")
  static let dayAhead = Word(el: "Γράψτε σημερινή ή παλιότερη ημέρα.", en: "Write today or an earlier day.")
  static let endsBeforeItBegins = Word(
    el: "Η ημέρα λήξης είναι πριν από την ημέρα έναρξης.", en: "The day of the end is before the day of the beginning.")
  static let hasEnded = Word(el: "Αυτό έχει ήδη λήξει.", en: "This has ended already.")
  static let numberTaken = Word(
    el: "Ο αριθμός είναι ήδη γραμμένος σε άλλο πρόσωπο. Ελέγξτε τον, ή ανοίξτε εκείνη την καρτέλα.",
    en: "The number is already written under another person. Check it, or open that person's page.")
  static let amkaWrong = Word(
    el: "Ο ΑΜΚΑ έχει 11 ψηφία: ημέρα, μήνας και έτος γέννησης, και πέντε ακόμη. Ελέγξτε τον στο χαρτί.",
    en: "An AMKA has 11 digits: day, month and year of birth, and five more. Check it on the paper.")
  static let afmWrong = Word(
    el: "Ο ΑΦΜ έχει 9 ψηφία και το τελευταίο τον ελέγχει. Ελέγξτε τον στο χαρτί.",
    en: "An AFM has 9 digits, the last of which checks the others. Check it on the paper.")
  static let numberWrong = Word(
    el: "Γράψτε τον αριθμό όπως στο χαρτί, έως 40 χαρακτήρες.",
    en: "Write the number as on the paper, at most 40 characters.")
  static let phoneWrong = Word(
    el: "Το τηλέφωνο έχει 10 ψηφία και αρχίζει από 2, 69 ή 68.",
    en: "A phone has 10 digits and begins with 2, 69 or 68.")
  static let emailWrong = Word(
    el: "Γράψτε τη διεύθυνση ηλεκτρονικού ταχυδρομείου με @, όπως onoma@example.gr.",
    en: "Write the e-mail address with its @, such as name@example.gr.")
  static let postcodeWrong = Word(
    el: "Ο ταχυδρομικός κώδικας έχει 5 ψηφία και αρχίζει από 1 έως 8.",
    en: "A postcode has 5 digits and begins with 1 to 8.")
  static let addressMissing = Word(
    el: "Γράψτε τουλάχιστον την οδό ή την κοινότητα.", en: "Write at least the street or the community.")
  static let livesElsewhere = Word(
    el: "Το πρόσωπο είναι μέλος άλλου νοικοκυριού. Τερματίστε πρώτα εκείνη τη συμμετοχή.",
    en: "The person belongs to another household. End that membership first.")
  static let birthAhead = Word(
    el: "Γράψτε ημέρα γέννησης από το 1850 έως σήμερα.", en: "Write a day of birth between 1850 and today.")
}
