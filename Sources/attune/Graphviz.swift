import Foundation

/// The program `dot`, which draws graphs.
struct Graphviz {
  private let program: URL

  /// - Throws: `Failure` when it is not installed.
  init(_ world: World) throws {
    guard let path = world.program("dot") else {
      throw Failure(
        "the program `dot` is not installed, and only it draws SVG",
        hint: "install Graphviz, or take `--format mermaid` or `--format dot`")
    }
    program = URL(fileURLWithPath: path)
  }

  /// The graph goes in on standard input: nothing of it comes near a shell, an argument or a file.
  func svg(_ dot: String) throws -> String {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = program
    process.arguments = ["-Tsvg"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Should `dot` end early, writing to it must fail and not end us.
    signal(SIGPIPE, SIG_IGN)
    try? input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
    try? input.fileHandleForWriting.close()
    let svg = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0, !svg.isEmpty else {
      throw Failure("the program `dot` could not draw it", hint: "`--format dot` shows what it was given")
    }
    return String(decoding: svg, as: UTF8.self)
  }
}
