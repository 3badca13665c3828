import Foundation

/// The communities of each municipality by the codebook of Kallikratis (law 3852/2010), as the Ministry of the Interior published it
/// in 2011; from AchillesKal/kallikratis, MIT licence, which lies beside it.
enum CommunityList {
  /// The communities of the municipality with those four digits, in the order of their codes; none where the list does not know it.
  /// The list writes them in the genitive and without accents; they can be written otherwise.
  static func communities(of municipality: String) -> [(code: String, name: String)] {
    lines.filter { $0.first == Substring(municipality) }.map { (String($0[3]), String($0[4])) }
      .sorted { $0.code < $1.code }
  }

  // They are part of the program: without them it is not installed.
  private static let lines: [[Substring]] = {
    let path = Bundle.module.bundleURL.appending(path: "Lists/communities.csv").path
    guard let bytes = FileManager.default.contents(atPath: path) else {
      preconditionFailure("\(path) is missing. Install the program anew.")
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter { $0.count == 6 }
  }()
}
