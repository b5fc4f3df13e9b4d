import Foundation

/// `attune-benchmark [--journal | --soak [--short]]`: how fast everything is, and how much memory it takes; with
/// `--journal` the vault alone. Only the soak judges: what the figures should be depends on the machine, but their ratios hardly do.
@main
enum Benchmark {
  static func main() {
    do { try run() } catch {
      print("error: \(error)")
      exit(1)
    }
  }

  private static func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case nil: try everything()
    case "--journal": try JournalBenchmark().run()
    case "--soak": exit(try soak(days: arguments.contains("--short") ? 30 : 365))
    case "row": print(try RulesBenchmark(arguments.dropFirst()).row())
    case "danger": print(try DangerBenchmark().row())
    case "filters": print(try FilterBenchmark().rows())
    case "turns": print(try TurnsBenchmark().row())
    default:
      print("attune-benchmark [--journal | --soak [--short]]")
      exit(64)
    }
  }

  /// Each row is measured in a process of its own, so that its memory is its own.
  private static func everything() throws {
    for shape in Shape.allCases {
      print("\n\(shape.title)\n\(RulesBenchmark.heading)")
      var first: RulesBenchmark.Row?
      for count in [100, 1_000, 10_000, 100_000] {
        let row = try RulesBenchmark.Row(tabbed: try output(of: ["row", shape.rawValue, "\(count)"]))
        print(row.line(against: first ?? row))
        first = first ?? row
      }
    }
    print("\n50,000 turns in one conversation, 1,000 rules\n\(try output(of: ["turns"]))")
    print("\nhearing danger, a line\n\(try output(of: ["danger"]))")
    print("\nfilters\n\(try output(of: ["filters"]))")
    try StartBenchmark().run()
    print("")
    try JournalBenchmark().run()
  }

  /// Its folder is gone when it has returned, as it would not be after an `exit` in the middle.
  private static func soak(days: Int) throws -> Int32 {
    var soak = try Soak(days: days)
    return try soak.report()
  }

  private static func output(of arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure("`\(arguments.joined(separator: " "))` did not end well")
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
}

struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
