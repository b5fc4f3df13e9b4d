import Foundation

/// Runs this program anew with other arguments, and says how that ended.
struct Watch {
  struct Outcome {
    var lastCase: Int?
    var told: [String]
    /// Why the process ended before its time; `nil` when all went well.
    var trouble: String?

    /// Prints everything, and gives the exit status.
    func report() -> Int32 {
      for line in told { print(line) }
      if let trouble { print("error: \(trouble)\(lastCase.map { ", in case \($0)" } ?? "")") }
      return trouble == nil ? 0 : 1
    }
  }

  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func run() throws -> Outcome {
    let ledger = FileManager.default.temporaryDirectory.appending(path: "attune-trials-\(UUID().uuidString)")
    try Data().write(to: ledger)
    defer { try? FileManager.default.removeItem(at: ledger) }
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    // A crash report of Swift's takes seconds, and says less than the seed does.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: ledger)
    try process.run()
    process.waitUntilExit()
    let (lastCase, told) = Ledger.read(ledger)
    return Outcome(lastCase: lastCase, told: told, trouble: process.trouble)
  }
}

extension Process {
  fileprivate var trouble: String? {
    if terminationReason == .exit { return terminationStatus == 0 ? nil : "ended with \(terminationStatus)" }
    return terminationStatus == SIGALRM ? "took over \(Limits.seconds) s" : "ended by signal \(terminationStatus)"
  }
}
