// swift-tools-version: 6.2
import PackageDescription

/// An import is internal unless it says `public`, and a file sees only the members of what it imports itself.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room: a folder with its README at the door, and the mirror of it under Tests.
func room(
  _ path: String, on others: [Target.Dependency], tests: [Target.Dependency] = [], resources: [Resource] = [],
  fixtures: [String] = []
) -> [Target] {
  let name = String(path.split(separator: "/")[1])
  return [
    .target(
      name: name, dependencies: others, path: "Sources/\(path)", exclude: ["README.md"], resources: resources,
      swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + others + tests,
      path: "Tests/\(path)Tests", exclude: fixtures, swiftSettings: settings),
  ]
}

/// What tests have beside their room: a house, and the databases that it stands on.
let house: [Target.Dependency] = ["TestHouse", "TestDatabases"]

/// Tier 0: knows no word of the product.
func engine(
  _ name: String, on others: Target.Dependency..., tests: [Target.Dependency] = [], resources: [Resource] = [],
  fixtures: [String] = []
) -> [Target] {
  room("Engines/\(name)", on: others, tests: tests, resources: resources, fixtures: fixtures)
}

/// Tier 1: what every room rests on.
func kit(_ name: String, on others: Target.Dependency...) -> [Target] {
  room("Kit/\(name)", on: ["Civil", "Storage", "Pages"] + others, tests: house)
}

/// Tier 2: what areas share; uses the rooms named before it.
func ground(
  _ name: String, on others: Target.Dependency..., resources: [Resource] = [], fixtures: [String] = []
) -> [Target] {
  room(
    "Ground/\(name)", on: ["Civil", "Hellenic", "Storage", "Pages", "Kit", "Events"] + others, tests: house,
    resources: resources, fixtures: fixtures)
}

/// Tier 5: what puts the rooms together.
func door(_ name: String, on others: Target.Dependency..., tests: [Target.Dependency] = []) -> [Target] {
  room(
    "Doors/\(name)", on: ["Civil", "Hellenic", "Storage", "Pages", "Kit", "Events"] + others,
    tests: house + tests)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let scrypt = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let rooms: [[Target]] = [
  engine("Civil", fixtures: ["Fixtures"]),
  engine("Hellenic", on: "Civil"),
  engine("FEEL", on: "Civil", "CDecimal"),
  engine("DMN", on: "Civil", "FEEL"),
  engine("Storage", on: "Civil", tests: ["TestDatabases"]),
  engine("StorageSQLite", on: "Civil", "Storage", grdb, sqlite, tests: ["TestDatabases"]),
  engine("StoragePostgres", on: "Civil", "Storage", "CPostgres", tests: ["TestDatabases"]),
  engine("Pages", on: "Civil", "CQREncode", crypto, resources: [.copy("Assets")]),
  kit("Kit", on: crypto),
  kit("Events", on: "Kit"),
  ground("Audit", on: crypto),
  ground("Directory", on: "Audit", resources: [.copy("Lists")]),
  ground("Accounts", on: "Audit", "Directory", crypto, scrypt, yams, resources: [.copy("Rules")]),
  ground("Registry", on: "Audit", "Directory", "Accounts", crypto, yams),
  ground(
    "Programmes", on: "Audit", "Directory", "Accounts", "Registry", "FEEL", "DMN", crypto, yams,
    fixtures: ["Fixtures"]),
  door(
    "Municipality", on: "Audit", "Directory", "Accounts", "Registry", "Programmes", "StorageSQLite",
    "StoragePostgres", crypto, hummingbird, hummingbirdCore, lifecycle, signals, log, tests: [hummingbirdTesting]),
]

let package = Package(
  name: "merimna",
  products: [
    .executable(name: "merimna", targets: ["merimna"]),
    .library(name: "FEEL", targets: ["FEEL"]),
    .library(name: "DMN", targets: ["DMN"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: rooms.flatMap { $0 } + [
    .systemLibrary(name: "CDecimal", path: "Sources/Engines/CDecimal"),
    .systemLibrary(
      name: "CQREncode", path: "Sources/Engines/CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CPostgres", path: "Sources/Engines/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .executableTarget(
      name: "merimna",
      dependencies: [
        "Civil", "Hellenic", "FEEL", "DMN", "Storage", "Pages", "Kit", "Audit", "Directory", "Accounts", "Registry",
        "Programmes", "Municipality", arguments, log,
      ], path: "Sources/Doors/merimna", exclude: ["README.md"], swiftSettings: settings),
    .testTarget(
      name: "merimnaTests", dependencies: ["merimna", "Accounts", "Kit", "Municipality", "Storage", "TestDatabases"],
      path: "Tests/Doors/merimnaTests", swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Civil", "Hellenic", "FEEL", "DMN", "Storage", "StorageSQLite", "StoragePostgres", "Kit", "Audit",
        "Directory", "Accounts", "Registry", "Programmes", "Municipality", "Pages", arguments, hummingbird,
        hummingbirdCore, log,
      ], path: "Benchmarks", exclude: ["README.md", "family.json", "Pages"], swiftSettings: settings),
    .target(
      name: "TestDatabases",
      dependencies: ["Civil", "Storage", "StorageSQLite", "StoragePostgres", "CPostgres"],
      path: "Tests/TestDatabases", swiftSettings: settings),
    .target(
      name: "TestHouse",
      dependencies: [
        "Civil", "Storage", "Pages", "TestDatabases", "Kit", "Audit", "Directory", "Accounts", "Registry", "Programmes",
        crypto,
      ], path: "Tests/TestHouse", swiftSettings: settings),
    .testTarget(name: "LayoutTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
