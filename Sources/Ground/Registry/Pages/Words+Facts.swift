import Pages

/// What the pages say about told facts and their papers.
extension Word {
  static let whatWeKnow = Word(el: "Όσα ξέρουμε", en: "What we know")
  static let nothingToldYet = Word(el: "Δεν έχει δηλωθεί τίποτα ακόμη.", en: "Nothing has been told yet.")
  static let fact = Word(el: "Στοιχείο", en: "Fact")
  static let answer = Word(el: "Απάντηση", en: "Answer")
  static let knownBy = Word(el: "Από πού", en: "Known by")
  static let toldOn = Word(el: "Πότε", en: "Told on")
  static let state = Word(el: "Κατάσταση", en: "State")
  static let until = Word(el: "ισχύει έως", en: "holds until")
  static let endedOn = Word(el: "ίσχυε έως", en: "held until")
  static let holds = Word(el: "ισχύει", en: "holds")
  static let tellAgain = Word(el: "παλιό, ρωτήστε ξανά", en: "old, ask again")
  static let contradiction = Word(el: "αντίφαση", en: "contradiction")
  static let takenBack = Word(el: "ανακλήθηκε", en: "taken back")
  static let change = Word(el: "Αλλαγή", en: "Change")
  static let papers = Word(el: "Χαρτιά που είδαμε", en: "Papers seen")
  static let seenOnDay = Word(el: "το είδαμε", en: "seen on")
  static let noPapers = Word(el: "Κανένα χαρτί ακόμη", en: "No paper yet")
  static let noPapersHelp = Word(
    el: "Όταν σημειώσετε ένα στοιχείο με το χαρτί του, θα φανεί εδώ.",
    en: "When you note a fact with its paper, it will appear here.")
  static let tellUsFirst = Word(el: "Πείτε μας πρώτα", en: "Tell us first")
  static let missingFact = Word(el: "λείπει", en: "missing")
  static let answerThere = Word(el: "Απαντήστε στο νοικοκυριό", en: "Answer on the household's page")
  static let noted = Word(el: "Σημειώθηκε.", en: "Noted.")
  static let answerFollows = Word(el: "Το αποτέλεσμα υπολογίστηκε ξανά.", en: "The result was worked out again.")
  static let stillHere = Word(el: "Ό,τι γράψατε είναι εδώ.", en: "What you typed is here.")
  static let checkAndSend = Word(
    el: "Δεν έχει σημειωθεί ακόμη: ελέγξτε το και στείλτε το.", en: "It is not noted yet: check it and send it.")
  static let yes = Word(el: "Ναι", en: "Yes")
  static let no = Word(el: "Όχι", en: "No")
  static let chooseOne = Word(el: "Διαλέξτε", en: "Choose")
  static let tickNone = Word(el: "Αν κανένα μέλος, αφήστε τα όλα κενά.", en: "If no member, leave all unticked.")
  static let numberHint = Word(el: "Για παράδειγμα 280 ή 1.234,50", en: "For example 280 or 1.234,50")
  static let howDoWeKnow = Word(el: "Από πού το ξέρουμε;", en: "How do we know?")
  static let theySay = Word(el: "Το δηλώνουν, χωρίς χαρτί", en: "They declare it, without a paper")
  static let onCard = Word(el: "στοιχεία ταυτότητας", en: "identity details")
  static let registerSays = Word(el: "Το είδαμε σε κρατικό μητρώο", en: "We saw it in a State register")
  static let seenOn = Word(el: "Πότε το είδαμε", en: "When we saw it")
  static let noteIt = Word(el: "Σημειώστε το", en: "Note it")
  static let sayHowWeKnow = Word(
    el: "Διαλέξτε από πού το ξέρουμε: χαρτί, δήλωση ή μητρώο", en: "Choose how we know: paper, declaration or register")

  static func paperSeen(_ paper: Word) -> Word {
    Word(el: "Είδαμε το χαρτί: \(paper[.el])", en: "We saw the paper: \(paper[.en])")
  }

  static func factsOf(_ name: Word) -> Word {
    Word(el: "Στοιχεία: \(name[.el])", en: "Facts: \(name[.en])")
  }

  static func factCount(_ count: Int) -> Word {
    Word(el: count == 1 ? "1 στοιχείο" : "\(count) στοιχεία", en: count == 1 ? "1 fact" : "\(count) facts")
  }

  static func oldFacts(_ count: Int) -> Word {
    Word(el: count == 1 ? "1 παλιό" : "\(count) παλιά", en: "\(count) old")
  }

  static func contradictions(_ count: Int) -> Word {
    Word(
      el: count == 1 ? "1 αντίφαση" : "\(count) αντιφάσεις",
      en: count == 1 ? "1 contradiction" : "\(count) contradictions")
  }

  static func moreAsks(_ count: Int) -> Word {
    Word(el: "Και \(count) ακόμη", en: "And \(count) more")
  }

  static func openAsks(_ count: Int) -> Word {
    Word(el: count == 1 ? "1 ερώτηση" : "\(count) ερωτήσεις", en: count == 1 ? "1 question" : "\(count) questions")
  }

  static func openAsksOfHousehold(_ count: Int) -> Word {
    Word(
      el: count == 1
        ? "Για το νοικοκυριό λείπει 1 στοιχείο που κρίνει το αποτέλεσμα."
        : "Για το νοικοκυριό λείπουν \(count) στοιχεία που κρίνουν το αποτέλεσμα.",
      en: count == 1
        ? "The household lacks 1 fact that decides the result."
        : "The household lacks \(count) facts that decide the result.")
  }
}
