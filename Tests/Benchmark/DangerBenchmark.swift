import Dialogue
import DialogueScript

/// What hearing danger adds to each line: over every line that is typed in the bundled conversations.
struct DangerBenchmark {
  func row() throws -> String {
    let repertoire = Repertoire(folders: [Sample.bundled])
    guard let risk = try repertoire.labelling("language/risk") else { throw Failure("there is no file of risk") }
    let lines = repertoire.names(in: "practices").flatMap { typed(in: "\(Sample.bundled)/practices/\($0).transcript") }
    var times: [Int] = []
    for _ in 0..<5 { times = lines.map { line in time { _ = risk.findings(in: line, as: .danger) } } }
    return columns(["lines", "p50", "p99"]) + "\n"
      + columns(["\(lines.count)", duration(times.median), duration(times.quantile(0.99))])
  }

  private func typed(in path: String) -> [String] {
    Transcript(SourceFile(path: path)).conversations.flatMap(\.lines).compactMap { line in
      if case .you(let text, _) = line { text } else { nil }
    }
  }
}
