import Foundation
import Hummingbird
import HummingbirdTesting
import Registry
import Storage
import Testing

@testable import Municipality

struct FiguresTests {
  @Test func `answers are counted by the form of their route, and nobody is named`() async throws {
    let house = try await FrontHouse()
    let figures = Figures()
    let application = Application(responder: FrontDoor(house.hall, figures: figures))
    try await application.test(.router) { client async throws in
      let browser = Browser(client)
      try await browser.signIn()
      for _ in 0..<3 {
        try await browser.open(
          "/people/\(house.maria.id.rawValue.uuidString)?q=Χαντάντ".addingPercentEncoding(
            withAllowedCharacters: .urlQueryAllowed) ?? "")
      }
      try await browser.open("/households/%CE%9D99999")
      try await browser.open("/nowhere")
    }
    let text = figures.text
    #expect(text.contains("merimna_answers_total{route=\"GET /people/:id\",status=\"200\"} 3"))
    #expect(text.contains("merimna_answers_total{route=\"GET /households/:number\",status=\"404\"} 1"))
    #expect(text.contains("merimna_answers_total{route=\"-\",status=\"404\"} 1"))
    #expect(text.contains("merimna_answer_seconds_count{route=\"GET /people/:id\"} 3"))
    #expect(text.contains("process_resident_memory_bytes "))
    #expect(!text.contains("Χαντάντ") && !text.contains(house.maria.id.rawValue.uuidString))
    let form = #/[a-z_]+(\{[^}]*\})? [0-9.e+-]+/#
    let odd = text.split(separator: "\n").filter { line in
      !line.hasPrefix("#") && String(line).wholeMatch(of: form) == nil
    }
    #expect(odd == [])
  }

  @Test func `buckets are cumulative`() throws {
    let figures = Figures()
    for seconds in [0.001, 0.02, 0.3, 9.0] { figures.note(route: "GET /", status: 200, seconds: seconds) }
    let counts = figures.text.matches(of: #/_bucket\{route="GET \/",le="[^"]*"\} ([0-9]+)/#).compactMap { Int($0.1) }
    #expect(counts == counts.sorted() && counts.first == 1 && counts.last == 4)
  }

  @Test func `only what is asked for is told`() async throws {
    let application = Application(responder: FiguresDoor(figures: Figures()))
    try await application.test(.router) { client async throws in
      let browser = Browser(client)
      #expect(try await browser.open("/metrics").text.contains("merimna_info"))
      #expect(try await browser.open("/").status == 404)
      #expect(try await browser.ask(.post, "/metrics").status == 405)
    }
  }
}
