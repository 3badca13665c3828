// swift-tools-version: 6.2
import PackageDescription

/// The engines and what attacks them, by themselves: nothing else of the house is built, and `bin/prove fuzz` builds it.
/// `Engines` and `Grammar` are links into the repository.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]

func engine(_ name: String, on others: Target.Dependency...) -> Target {
  .target(
    name: name, dependencies: others, path: "Engines/\(name)", exclude: ["README.md"], swiftSettings: settings)
}

/// One target of libFuzzer, which brings its own entry.
func attack(_ name: String, on others: Target.Dependency...) -> Target {
  .executableTarget(
    name: name, dependencies: ["Fuzzing"] + others, swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "CDecimal", path: "Engines/CDecimal"),
    engine("Civil"),
    engine("FEEL", on: "Civil", "CDecimal"),
    engine("DMN", on: "Civil", "FEEL"),
    .target(name: "Grammar", path: "Grammar", swiftSettings: settings),
    .target(name: "Fuzzing", dependencies: ["FEEL", "DMN", "Grammar"], swiftSettings: settings),
    attack("FuzzParser", on: "FEEL", "Grammar"),
    attack("FuzzEvaluator", on: "FEEL", "Grammar"),
    attack("FuzzReader", on: "DMN", "FEEL"),
    attack("FuzzRoundTrip", on: "DMN", "FEEL", "Grammar"),
  ],
  swiftLanguageModes: [.v6]
)
