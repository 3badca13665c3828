import Civil
import Pages

/// What the pages say that tell what a programme is.
extension Word {
  static let programmes = Word(el: "Προγράμματα", en: "Programmes")
  static let programme = Word(el: "Πρόγραμμα", en: "Programme")
  static let editionInForce = Word(el: "Ισχύει.", en: "It is in force.")
  static let approvalHelp = Word(
    el: "Τα πρότεινε άλλος. Ελέγξτε προϋποθέσεις, μεγέθη και πηγές πριν τα θέσετε σε ισχύ.",
    en: "Somebody else proposed these. Check conditions, figures and sources before you put them in force.")
  static let decisionHint = Word(
    el: "Με ποια απόφαση ισχύει: ο ΑΔΑ της, ή η πράξη όποιου αποφασίζει.",
    en: "The decision by which it is in force: its ADA, or the act of whoever decides.")
  static let olderEdition = Word(el: "Παλιότερη έκδοση", en: "The older edition")
  static let endOlder = Word(el: "Λήγει όταν αρχίζει αυτή", en: "Ends when this one begins")
  static let putInForce = Word(el: "Θέση σε ισχύ", en: "Put in force")
  static let editions = Word(el: "Εκδόσεις", en: "Editions")
  static let inForceFrom = Word(el: "Ισχύει από", en: "In force from")
  static let editionState = Word(el: "Κατάσταση", en: "State")
  static let whoProposed = Word(el: "Πρότεινε", en: "Proposed by")
  static let whoApproved = Word(el: "Ενέκρινε", en: "Approved by")
  static let byDecision = Word(el: "Απόφαση", en: "Decision")
  static let isDraft = Word(el: "σχέδιο", en: "draft")
  static let isProposed = Word(el: "προτάθηκε", en: "proposed")
  static let isInForce = Word(el: "σε ισχύ", en: "in force")
  static let isEnded = Word(el: "έληξε", en: "ended")
  static let atAGlance = Word(el: "Με μια ματιά", en: "At a glance")
  static let givesWhat = Word(el: "Τι δίνει", en: "What it gives")
  static let whoDecides = Word(el: "Ποιος αποφασίζει", en: "Who decides")
  static let theLaw = Word(el: "Νόμος", en: "Law")
  static let editionNumber = Word(el: "Έκδοση κανόνων", en: "Edition of the rules")
  static let conditions = Word(el: "Προϋποθέσεις", en: "Conditions")
  static let condition = Word(el: "Προϋπόθεση", en: "Condition")
  static let figures = Word(el: "Μεγέθη και πηγές", en: "Figures and sources")
  static let amountsAndLimits = Word(el: "Ποσά και όρια που ισχύουν σήμερα", en: "Amounts and limits that hold today")
  static let someUnconfirmed = Word(
    el: "Ορισμένα δεν τα έχει επιβεβαιώσει ακόμη ο δήμος. Ρωτήστε πριν βασιστείτε σε αυτά.",
    en: "The municipality has not confirmed some of these yet. Ask before you rely on them.")
  static let figure = Word(el: "Μέγεθος", en: "Figure")
  static let itsValue = Word(el: "Τιμή", en: "Value")
  static let since = Word(el: "Από", en: "From")
  static let source = Word(el: "Πηγή", en: "Source")
  static let confirmed = Word(el: "Επιβεβαίωση", en: "Confirmed")
  static let papersAsked = Word(el: "Δικαιολογητικά", en: "Papers")
  static let inSomeCases = Word(el: "σε ορισμένες περιπτώσεις", en: "in some cases")
  static let services = Word(el: "Τι δίνει ο δήμος", en: "What the municipality gives")
  static let noServices = Word(el: "Κανένα πρόγραμμα ακόμη", en: "No programme yet")
  static let noServicesHelp = Word(
    el: "Ρωτήστε στο Κέντρο Κοινότητας του δήμου.", en: "Ask at the municipality's Community Centre.")
  static let whatMustHold = Word(el: "Τι πρέπει να ισχύει", en: "What must hold")
  static let whereToAsk = Word(el: "Πού ρωτάτε", en: "Where to ask")
  static let whereToAskHelp = Word(
    el:
      "Στο Κέντρο Κοινότητας ή στην κοινωνική υπηρεσία του δήμου. Εκεί βλέπουμε μαζί τι δικαιούστε, χωρίς να χρειάζεται να ξέρετε πώς λέγεται το πρόγραμμα.",
    en:
      "At the Community Centre or the municipality's social service. There we see together what you can get; you need not know what the programme is called."
  )

  static func waitForApproval(_ count: Int) -> Word {
    count == 1
      ? Word(el: "1 πρόγραμμα περιμένει έγκριση", en: "1 programme waits for approval")
      : Word(el: "\(count) προγράμματα περιμένουν έγκριση", en: "\(count) programmes wait for approval")
  }

  static func approve(_ title: Word, from day: CivilDate) -> Word {
    Word(el: "\(title[.el]), από \(Word.day(day)[.el])", en: "\(title[.en]), from \(Word.day(day)[.en])")
  }

  static func proposedBy(_ who: Word) -> Word { Word(el: "το πρότεινε: \(who[.el])", en: "proposed by \(who[.en])") }

  static func templateOf(_ municipality: String) -> Word {
    Word(el: "υπόδειγμα: \(municipality)", en: "template: \(municipality)")
  }

  static func holder(_ holder: DocumentRule.Holder) -> Word {
    switch holder {
    case .household: Word(el: "για το νοικοκυριό", en: "of the household")
    case .person: Word(el: "όποιου κάνει την αίτηση", en: "of whoever applies")
    case .members: Word(el: "για κάθε μέλος που αφορά", en: "of each member concerned")
    }
  }
}
