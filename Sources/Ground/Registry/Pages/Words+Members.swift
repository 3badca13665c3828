import Pages

/// What the pages say on which people are taken in, and on which it is said who lives with whom.
extension Word {
  static let newPerson = Word(el: "Νέο πρόσωπο", en: "New person")
  static let newPersonLead = Word(
    el: "Γράψτε ό,τι ξέρετε, όπως το λέει το χαρτί. Μόνο το επώνυμο είναι απαραίτητο.",
    en: "Write what you know, as the paper says it. Only the surname is needed.")
  static let familyName = Word(el: "Επώνυμο", en: "Surname")
  static let givenName = Word(el: "Όνομα", en: "First name")
  static let givenNameHint = Word(el: "Κενό για βρέφος χωρίς όνομα ακόμη.", en: "Empty for an infant not yet named.")
  static let fatherName = Word(el: "Όνομα πατέρα", en: "Father's first name")
  static let motherName = Word(el: "Όνομα μητέρας", en: "Mother's first name")
  static let birthDate = Word(el: "Ημερομηνία γέννησης", en: "Date of birth")
  static let birthDateHint = Word(
    el: "Αν είναι γνωστό μόνο το έτος, αφήστε κενά την ημέρα και τον μήνα.",
    en: "If only the year is known, leave day and month empty.")
  static let sexOnPaper = Word(el: "Φύλο, όπως στο χαρτί", en: "Sex, as on the paper")
  static let female = Word(el: "Γυναίκα", en: "Female")
  static let male = Word(el: "Άνδρας", en: "Male")
  static let amkaHint = Word(el: "11 ψηφία. Κενό αν δεν έχει.", en: "11 digits. Empty if there is none.")
  static let afmHint = Word(el: "9 ψηφία. Κενό αν δεν έχει.", en: "9 digits. Empty if there is none.")
  static let takeIn = Word(el: "Καταχωρίστε το πρόσωπο", en: "Take this person in")
  static let takeInNew = Word(el: "Καταχωρίστε νέο πρόσωπο", en: "Take in a new person")
  static let notAmongThem = Word(el: "Δεν είναι ανάμεσά τους;", en: "Not among them?")
  static let takenIn = Word(el: "Καταχωρίστηκε.", en: "Taken in.")
  static let takenInNext = Word(
    el: "Ανοίξτε τώρα νοικοκυριό, ή προσθέστε το πρόσωπο σε ένα που υπάρχει.",
    en: "Now open a household, or add the person to one that is there.")
  static let alreadyHere = Word(el: "Υπάρχει ήδη στο μητρώο", en: "Already in the registry")
  static let alreadyHereHelp = Word(
    el: "Έχει τον αριθμό που γράψατε. Αν είναι το ίδιο πρόσωπο, ανοίξτε την καρτέλα του· δεν έγινε δεύτερη εγγραφή.",
    en: "Has the number that you typed. If it is the same person, open that page; nobody was taken in twice.")
  static let openHousehold = Word(el: "Ανοίξτε νοικοκυριό", en: "Open a household")
  static let openHouseholdHelp = Word(
    el:
      "Ανοίξτε νέο με αυτό το πρόσωπο ως υπόχρεο. Αν ζει σε νοικοκυριό που υπάρχει, προσθέστε το από εκείνη τη σελίδα.",
    en:
      "Open a new one with this person as its head. To join one that is there, add the person on that household's page."
  )
  static let addMember = Word(el: "Προσθέστε μέλος", en: "Add a member")
  static let isAlreadyKnown = Word(el: "Είναι ήδη στο μητρώο;", en: "Already in the registry?")
  static let whoIsIt = Word(el: "Ποιο πρόσωπο;", en: "Which person?")
  static let allAreMembers = Word(
    el: "Όσοι βρέθηκαν είναι ήδη μέλη εδώ.", en: "Whoever was found is a member here already.")
  static let addThisMember = Word(el: "Προσθέστε στο νοικοκυριό", en: "Add to the household")
  static let takeInAndAdd = Word(el: "Καταχωρίστε και προσθέστε", en: "Take in and add")
  static let searchFirst = Word(
    el: "Αναζητήστε πρώτα, για να μην γραφτεί κάποιος δύο φορές.", en: "Search first, lest somebody be written twice.")
  static let relationToHead = Word(el: "Τι είναι στον/στην υπόχρεο;", en: "What are they to the head?")
  static let memberFrom = Word(el: "Από πότε ζει εδώ;", en: "Living here since when?")
  static let chooseRelation = Word(el: "Διαλέξτε τι είναι στον/στην υπόχρεο.", en: "Choose what they are to the head.")
  static let choosePerson = Word(el: "Διαλέξτε ποιο πρόσωπο.", en: "Choose which person.")
  static let membership = Word(el: "Θέση στο νοικοκυριό", en: "Place in the household")
  static let correctRelation = Word(el: "Διορθώστε τη σχέση", en: "Correct the relation")
  static let makeHead = Word(el: "Να γίνει υπόχρεος/η", en: "Make head of the household")
  static let makeHeadHelp = Word(
    el:
      "Πείτε τι είναι οι άλλοι στον/στη νέο/α υπόχρεο: από αυτό κρίνονται σύζυγος και γονείς. Ό,τι προκύπτει μόνο του είναι ήδη διαλεγμένο.",
    en:
      "Say what the others are to the new head: spouse and parents follow from it. What follows by itself is chosen already."
  )
  static let headFrom = Word(el: "Από πότε;", en: "From when?")
  static let isHead = Word(
    el: "Είναι υπόχρεος/η. Για να γίνει άλλο μέλος, ανοίξτε τη θέση εκείνου του μέλους.",
    en: "Is the head. To make it another member, open that member's place.")
  static let endMembership = Word(el: "Έφυγε από το νοικοκυριό", en: "Has left the household")
  static let endMembershipHelp = Word(
    el:
      "Από εκείνη την ημέρα το νοικοκυριό υπολογίζεται χωρίς αυτό το μέλος. Όσα ξέρουμε για το πρόσωπο μένουν στην καρτέλα του.",
    en:
      "From that day on the household is counted without this member. What is known of the person stays on their page.")
  static let leftOn = Word(el: "Από ποια ημέρα;", en: "From which day?")
  static let endIt = Word(el: "Τέλος συμμετοχής", en: "End the membership")
  static let oneHead = Word(
    el: "Το νοικοκυριό έχει έναν υπόχρεο. Διαλέξτε άλλη σχέση.",
    en: "A household has one head. Choose another relation.")
  static let chooseHead = Word(
    el: "Ποιος είναι υπόχρεος αλλάζει στο «Να γίνει υπόχρεος/η», στη θέση του νέου υπόχρεου.",
    en: "Who is the head is changed under “Make head of the household”, at the place of the new head.")
  static let headGoesLast = Word(
    el: "Διαλέξτε πρώτα άλλον υπόχρεο: το νοικοκυριό έχει κι άλλα μέλη.",
    en: "Choose another head first: the household has other members.")
  static let amkaOtherBirth = Word(
    el: "Ο ΑΜΚΑ και η ημερομηνία γέννησης λένε άλλη ημέρα. Διορθώστε όποιο είναι λάθος.",
    en: "The AMKA and the date of birth say different days. Correct whichever is wrong.")
  static let writeBirthYear = Word(
    el: "Γράψτε το έτος γέννησης με τέσσερα ψηφία.", en: "Write the year of birth in four digits.")

  static func memberOf(_ number: String) -> Word { Word(el: "μέλος του \(number)", en: "member of \(number)") }

  static func whatIs(_ name: String) -> Word {
    Word(el: "Τι είναι: \(name)", en: "What is \(name)")
  }

  static func since(_ relation: Word, _ day: Word) -> Word {
    Word(el: "\(relation[.el]), από \(day[.el])", en: "\(relation[.en]), since \(day[.en])")
  }
}
