import Accounts
import Pages
import Testing

struct IdentitiesTests {
  static let known = Identities([
    "staff 1": "Άννα", "system entrance for staff 1": "Άννα", "system set-up for staff 1": "Άννα",
  ])

  @Test(
    arguments: [
      ("staff 1", "Άννα", "Άννα"), ("staff 2", "staff 2", "staff 2"), ("visitor", "επισκέπτης", "a visitor"),
      ("system entrance for visitor", "στην είσοδο", "at the entrance"),
      ("system entrance for staff 1", "Άννα", "Άννα"),
      ("system set-up for staff 1", "Άννα, στην εγκατάσταση", "Άννα, at set-up"),
      ("system demo for root", "root, για την επίδειξη", "root, for the demonstration"),
      ("system import for a for b", "το σύστημα (import), για: a for b", "the system (import), for a for b"),
    ]) func `whoever is written down is called by name, and what the house did by itself by what it was`(
      written: String, greek: String, english: String
    )
  {
    #expect(Self.known[written] == Word(el: greek, en: english))
  }
}
