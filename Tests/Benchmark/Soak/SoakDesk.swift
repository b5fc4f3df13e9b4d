import Foundation
import Practice
import PseudoTerminal

/// The built `attune` in a home of its own, on the day that the script has come to.
final class SoakDesk {
  let home: HomeFolder
  /// The pages for supervision, which are in plain text on purpose.
  let pages: String
  let export: String
  private let root: URL
  private var minute = 0

  var day = 0 {
    didSet { minute = 0 }
  }

  init() throws {
    let programs = Benchmark.program.deletingLastPathComponent()
    guard FileManager.default.isExecutableFile(atPath: "\(programs.path)/attune") else {
      throw Failure("no `attune` beside this program: swift build -c release --product attune")
    }
    // Not the folder for temporary files, which may be in memory: there nothing waits for the disk.
    root = URL(filePath: "/var/tmp/attune-soak-\(UUID().uuidString)")
    (pages, export) = ("\(root.path)/pages", "\(root.path)/export.json")
    try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
    try Data("correct horse battery staple\n".utf8).write(to: root.appending(path: "passphrase"))
    home = try HomeFolder(programs: programs.path, in: root, isWarm: false)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Starts `attune`, a minute later than the last time.
  /// - Parameter unlocks: whether it is given the passphrase.
  func start(_ arguments: [String], unlocks: Bool = false) throws -> PipedProgram {
    var environment = home.environment
    environment["ATTUNE_TEST_NOW"] = moment()
    return try PipedProgram(
      ["attune"] + arguments + (unlocks ? ["--passphrase-fd", "3"] : []), environment: environment,
      directory: home.path, messages: "\(root.path)/messages", reading: unlocks ? "\(root.path)/passphrase" : nil)
  }

  private func moment() -> String {
    minute += 1
    // Seven in the morning of the first of January 2026, an hour ahead of Greenwich.
    let seconds = 1_767_247_200 + day * 86_400 + minute * 60
    return EntryDate(secondsSince1970: seconds, offsetMinutes: 60)?.text ?? ""
  }

  /// Bytes of everything in a folder of the home.
  func bytes(in folder: String) -> Int {
    home.files.filter { $0.hasPrefix("\(folder)/") }.reduce(0) { sum, file in
      var status = stat()
      return stat("\(home.path)/\(file)", &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }
}
