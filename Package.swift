// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: warnings are errors, and each import is said and private.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library and the test target that mirrors it.
func library(
  _ name: String, on dependencies: [Target.Dependency] = [], tests: [Target.Dependency] = [], fixtures: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies + tests, exclude: fixtures,
      swiftSettings: settings),
  ]
}

let package = Package(
  name: "attune",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "attune", targets: ["attune"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The core: values only. No input or output, clock, dice or environment.
    library("Dialogue"),
    library("Practice", on: ["Dialogue"]),
    // The edges: each alone imports one thing from outside.
    library(
      "DialogueScript", on: ["Dialogue", .product(name: "Yams", package: "Yams")], fixtures: ["Fixtures"]),
    library(
      "Age",
      on: [
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ], tests: ["CZlib"]),
    library("Journal", on: ["Practice", "Age"], fixtures: ["Fixtures"]),
    library("Terminal", on: ["CReadline"], tests: ["PseudoTerminal", "terminal-probe"]),
    [
      .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
      // Only the age test vectors need it: 22 of them are compressed.
      .systemLibrary(name: "CZlib", path: "Tests/CZlib", providers: [.apt(["zlib1g-dev"])]),
      .executableTarget(
        name: "attune",
        dependencies: [
          "Dialogue", "DialogueScript", "Practice", "Age", "Journal", "Terminal",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], swiftSettings: settings),
      .testTarget(
        name: "AttuneTests", dependencies: ["attune", "PseudoTerminal", "Journal", "Practice", "Age"],
        exclude: ["Help", "Sessions"],
        swiftSettings: settings),
      // Programs on a terminal, typed at and watched: whole sittings, and what Terminal does with readline.
      .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: settings),
      .testTarget(name: "PseudoTerminalTests", dependencies: ["PseudoTerminal"], swiftSettings: settings),
      .executableTarget(
        name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: settings),
      // Prints how fast everything is, and lives through a year of use; no test depends on what it finds.
      .executableTarget(
        name: "attune-benchmark",
        dependencies: ["attune", "Dialogue", "DialogueScript", "Practice", "Journal", "Age", "PseudoTerminal"],
        path: "Tests/Benchmark", swiftSettings: settings),
      // Thousands of damaged files, odd lines and small changes, each in a process that is watched.
      .executableTarget(
        name: "attune-trials",
        dependencies: ["attune", "Dialogue", "DialogueScript", "Practice", "Journal", "Age", "PseudoTerminal"],
        path: "Tests/Trials", swiftSettings: settings),
      .testTarget(
        name: "DialoguesTests", dependencies: ["attune-trials", "Dialogue", "DialogueScript"],
        exclude: ["Fixtures"], swiftSettings: settings),
    ],
  ].flatMap { $0 }
)
