import Foundation
import Synchronization

/// How the house runs, counted: what a monitoring program asks for. Routes stand by their form, so that no figure names anybody.
final class Figures: Sendable {
  /// Up to how many seconds an answer took, by bucket.
  static let buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

  private struct Key: Hashable {
    let route: String
    let status: Int
  }

  private struct Timing {
    var counts = [Int](repeating: 0, count: Figures.buckets.count)
    var count = 0
    var seconds = 0.0
  }

  private let began = Date()
  private let state = Mutex((answers: [Key: Int](), timings: [String: Timing]()))

  /// Notes one answer.
  func note(route: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.answers[Key(route: route, status: status), default: 0] += 1
      var timing = state.timings[route] ?? Timing()
      for (place, limit) in Self.buckets.enumerated() where seconds <= limit { timing.counts[place] += 1 }
      (timing.count, timing.seconds) = (timing.count + 1, timing.seconds + seconds)
      state.timings[route] = timing
    }
  }

  /// The text format of Prometheus, version 0.0.4.
  var text: String {
    let (answers, timings) = state.withLock { $0 }
    var lines = [
      "# HELP merimna_info The program's version.", "# TYPE merimna_info gauge",
      "merimna_info{version=\"\(Program.version)\"} 1",
      "# HELP merimna_uptime_seconds Seconds since it was started.", "# TYPE merimna_uptime_seconds gauge",
      "merimna_uptime_seconds \(Int(Date().timeIntervalSince(began)))",
    ]
    if let resident = Self.residentBytes {
      lines += [
        "# HELP process_resident_memory_bytes Memory that it holds.", "# TYPE process_resident_memory_bytes gauge",
        "process_resident_memory_bytes \(resident)",
      ]
    }
    lines += ["# HELP merimna_answers_total Answers by route and status.", "# TYPE merimna_answers_total counter"]
    for (key, count) in answers.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
      lines.append("merimna_answers_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)")
    }
    lines += [
      "# HELP merimna_answer_seconds Seconds until an answer was ready.", "# TYPE merimna_answer_seconds histogram",
    ]
    for (route, timing) in timings.sorted(by: { $0.key < $1.key }) {
      for (limit, count) in zip(Self.buckets, timing.counts) {
        lines.append("merimna_answer_seconds_bucket{route=\"\(route)\",le=\"\(limit)\"} \(count)")
      }
      lines.append("merimna_answer_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(timing.count)")
      lines.append("merimna_answer_seconds_sum{route=\"\(route)\"} \(timing.seconds)")
      lines.append("merimna_answer_seconds_count{route=\"\(route)\"} \(timing.count)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // The second number of statm: pages.
  private static var residentBytes: Int? {
    guard let statm = FileManager.default.contents(atPath: "/proc/self/statm") else { return nil }
    let pages = String(decoding: statm, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return pages.map { $0 * 4_096 }
  }
}

/// Which program this is.
public enum Program {
  /// Its version.
  public static let version = "0.4.0"
}
