import Foundation

/// What others make of the same table, in the same run.
extension EngineBenchmark {
  /// The same table of 18 rules as a loop written by hand in Python, beside the engine's rate.
  func handWritten(beside rate: Double) throws {
    let script = """
      import time
      bands=[(b*500,b*500+500) for b in range(6)];kids=[(0,),(1,2),(3,4,5)]
      def f(income,minors):
        k=0
        for a,b in bands:
          for v in kids:
            if a<=income<b and minors in v: return 'class%d'%k
            k+=1
      t=time.perf_counter()
      for n in range(300000): f(n*7919%3000,n%6)
      print(round(300000/(time.perf_counter()-t)))
      """
    guard let said = try? Child.run("python3", ["-c", script]) else { return line("by hand in Python", "no python3") }
    let loop = Double(String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    line("18 rules by hand in Python", "\(loop.written(0))/s", "ratio \((rate / loop).written())")
  }

  func runPeers() {
    let script = peers.appending(path: "dmn_bench.py").path
    guard FileManager.default.fileExists(atPath: script) else { return line("peers' script", "not at hand") }
    let home = ProcessInfo.processInfo.environment["PEERS"] ?? "peers"
    guard let said = try? Child.run("\(home)/v-dmn/bin/python", [script]) else {
      return line("peers' script", "its Python packages are not installed")
    }
    print(String(decoding: said, as: UTF8.self))
  }
}
