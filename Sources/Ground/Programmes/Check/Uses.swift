/// What an expression refers to.
struct Uses: Hashable {
  var decisions: Set<String> = []
  var amounts: Set<String> = []
  var householdFacts: Set<String> = []
  var memberFacts: Set<String> = []
  var members = false
  var today = false

  mutating func formUnion(_ other: Uses) {
    decisions.formUnion(other.decisions)
    amounts.formUnion(other.amounts)
    householdFacts.formUnion(other.householdFacts)
    memberFacts.formUnion(other.memberFacts)
    members = members || other.members
    today = today || other.today
  }
}
