import Civil
import Foundation
import Kit
import Pages

/// What the house should have done by itself and could not: for whoever keeps it running.
enum FailurePages {
  static let routes = [
    Route(.get, "/failures", .holding(.seeFailures)) { visit in
      .page(page(visit, try await visit.desk.failures()))
    },
    Route(.post, "/failures/job", .holding(.seeFailures)) { visit in
      guard let job = visit.fields["job"].flatMap(UUID.init(uuidString:)) else { throw Refusal.notFound }
      try await visit.desk.write(.seeFailures) { try $0.retry(job: job) }
      return .redirect(to: "/failures?noted=1")
    },
    Route(.post, "/failures/delivery", .holding(.seeFailures)) { visit in
      guard let event = visit.fields["event"].flatMap(UUID.init(uuidString:)) else { throw Refusal.notFound }
      let subscriber = visit.fields["subscriber"] ?? ""
      try await visit.desk.write(.seeFailures) { try $0.retry(delivery: event, to: subscriber) }
      return .redirect(to: "/failures?noted=1")
    },
  ]

  static let signposts = [Signpost(.failures, .warn, to: "/failures", in: .house, for: .seeFailures)]

  static let day = [
    DayPart(for: .seeFailures) { visit in
      let failures = try await visit.desk.failures()
      guard !failures.isEmpty else { return DayPart.Shown() }
      let count = failures.jobs.count + failures.deliveries.count
      return DayPart.Shown(waiting: [
        Tasks.Row(
          State(.notDone, .no).html(in: visit.language),
          "<b>\(.failed(count), in: visit.language)</b>",
          action: Button.link(.failures, to: "/failures", .small, in: visit.language))
      ])
    }
  ]

  private static func page(_ visit: Visit, _ failures: Failures) -> Page {
    let language = visit.language
    let rows = failures.jobs.map { row($0, visit) } + failures.deliveries.map { row($0, visit) }
    return Page(
      Word.failures[language], in: language, place: "/failures",
      main: """
        <div class="head"><h1>\(.failures, in: language)</h1></div>
        <div class="flow">
        \(when: visit.query["noted"] != nil, Notice(.triedAgain, nil, .ok, isLive: true).html(in: language))
        <p>\(.failuresLead, in: language)</p>
        \(Panel(
          .notDoneWork, id: "failures", fill: .flush,
          body: rows.isEmpty
            ? Empty(.noFailures, .noFailuresHelp, icon: .ok).html(in: language)
            : Table(
              .notDoneWork, [.init(.work), .init(.givenUp), .init(.tries, isNumber: true), .init(.why), .init(.again)],
              rows: rows
            ).html(in: language)
        ).html(in: language))
        </div>
        """)
  }

  private static func row(_ job: FailedJob, _ visit: Visit) -> [HTML] {
    cells(
      job.kind, job.failed, job.tries, job.lastError, visit, to: "/failures/job", [("job", job.id.uuidString)])
  }

  private static func row(_ delivery: FailedDelivery, _ visit: Visit) -> [HTML] {
    cells(
      "\(delivery.name) → \(delivery.subscriber)", delivery.failed, delivery.tries, delivery.lastError, visit,
      to: "/failures/delivery", [("event", delivery.event.uuidString), ("subscriber", delivery.subscriber)])
  }

  private static func cells(
    _ what: String, _ failed: Instant, _ tries: Int, _ error: String?, _ visit: Visit, to action: String,
    _ boxes: [(name: String, value: String)]
  ) -> [HTML] {
    [
      "<span class='raw ltr'>\(what)</span>", "\(.minute(failed), in: visit.language)", "\(tries)",
      "<span class='s ltr'>\(error ?? "–")</span>",
      visit.act(
        action, on: "/failures", hidden: boxes,
        Button.send(.tryAgain, .small, extra: .same(what), in: visit.language)),
    ]
  }
}
