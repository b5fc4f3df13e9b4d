import Foundation

/// The built `attune`, started afresh: how long until the answer to a first line can be read.
struct StartBenchmark {
  /// A first line, and words that its answer begins with, whatever the seed.
  private static let lines = [
    (typed: "I felt bored with my four o'clock", answer: "four o'clock"),
    (typed: "I want to die", answer: "emergency number"),
  ]

  private let program = Benchmark.program.deletingLastPathComponent().appending(path: "attune")
  private let cache = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString)")

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      return print("\nno `attune` beside this program: swift build -c release --product attune")
    }
    defer { try? FileManager.default.removeItem(at: cache) }
    print(
      "\nfrom start to the answer, median of 15\n" + columns(["greeting", "without", "with cache"]) + "  first line")
    for line in Self.lines {
      let cold = try (0..<15).map { _ in try start(typing: line, anew: true) }
      _ = try start(typing: line, anew: false)
      let hasCache = FileManager.default.subpaths(atPath: cache.path)?.isEmpty == false
      let warm = hasCache ? try (0..<15).map { _ in try start(typing: line, anew: false) } : []
      let cells = [
        duration((warm.isEmpty ? cold : warm).map(\.greeting).median), duration(cold.map(\.answer).median),
        warm.isEmpty ? "no cache" : duration(warm.map(\.answer).median),
      ]
      print(columns(cells) + "  " + line.typed)
    }
  }

  /// - Parameter anew: without what an earlier run has left.
  private func start(typing line: (typed: String, answer: String), anew: Bool) throws -> (greeting: Int, answer: Int) {
    if anew { try? FileManager.default.removeItem(at: cache) }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--seed", "1"]
    process.environment = [
      "HOME": cache.appending(path: "home").path, "XDG_CACHE_HOME": cache.path, "PATH": "/usr/bin",
    ]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
    let begin = now()
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("\(line.typed)\n".utf8))
    var text = ""
    var greeting: Int?
    while !text.contains(line.answer) {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Failure("`\(line.typed)` is not answered: \(text)") }
      greeting = greeting ?? (now() - begin)
      text += String(decoding: data, as: UTF8.self)
    }
    let answer = now() - begin
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return (greeting ?? answer, answer)
  }
}
