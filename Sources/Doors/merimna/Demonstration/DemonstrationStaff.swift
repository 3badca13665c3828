import Accounts
import Crypto
import Foundation
import Kit

/// Somebody who works in the demonstration municipality. Password and second step are derived from the house's keys: other in every
/// demonstration, the same in one, and kept nowhere.
struct DemonstrationColleague {
  let signInName: String
  let fullName: String
  let role: String
  /// Which of the structures.
  let structure: Int

  static let all = [
    DemonstrationColleague(signInName: "reception", fullName: "Ρένα Υποδοχή", role: "reception", structure: 0),
    DemonstrationColleague(signInName: "social", fullName: "Ελένη Δοκίμου", role: "social_worker", structure: 0),
    DemonstrationColleague(signInName: "social2", fullName: "Κώστας Παράδειγμα", role: "social_worker", structure: 1),
    DemonstrationColleague(
      signInName: "officer", fullName: "Νίκος Προγραμματάκης", role: "programme_officer", structure: 2),
    DemonstrationColleague(signInName: "member", fullName: "Μαρία Μέλου", role: "committee_member", structure: 4),
    DemonstrationColleague(signInName: "chair", fullName: "Παύλος Πρόεδρος", role: "chair", structure: 4),
    DemonstrationColleague(signInName: "secretary", fullName: "Γεωργία Γραμματέως", role: "secretary", structure: 4),
    DemonstrationColleague(signInName: "manager", fullName: "Σοφία Προϊσταμένη", role: "manager", structure: 1),
    DemonstrationColleague(signInName: "admin", fullName: "Άννα Διαχειρίστρια", role: "administrator", structure: 1),
  ]

  /// The structures, one in each community.
  static let structures = [
    "Κέντρο Κοινότητας", "Κοινωνική Υπηρεσία", "Κοινωνικό Παντοπωλείο", "Βρεφονηπιακός Σταθμός",
    "Επιτροπή Κοινωνικής Πολιτικής",
    "ΚΑΠΗ", "Δημοτικό Ιατρείο",
  ]

  /// Four groups of five letters, each a syllable and a half: easily read off a screen.
  func password(_ keys: Keys) -> String {
    let bytes = keys.mac(Data("demonstration password \(signInName)".utf8), for: .forms)
    let (hard, soft) = (Array("bdfghklmnprstvz"), Array("aeiou"))
    return stride(from: 0, to: 20, by: 5).map { start in
      String(
        (0..<5).map { place in
          let byte = Int(bytes[bytes.startIndex + start + place])
          return place % 2 == 0 ? hard[byte % hard.count] : soft[byte % soft.count]
        })
    }.joined(separator: "-")
  }

  /// The 20 bytes that a telephone would share.
  func secret(_ keys: Keys) -> Data {
    keys.mac(Data("demonstration second step \(signInName)".utf8), for: .forms).prefix(20)
  }
}
