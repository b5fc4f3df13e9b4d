import Dialogue
import DialogueScript
import Foundation

/// `attune-trials weighed LABELS`: for each line of standard input which label comes first, how much it weighs, and every
/// rule that spoke for or against it with the words it was heard in. For whoever mends a labelling file: a word that is
/// only ever heard where it should not be can go.
struct Weighing {
  private let name: String

  init(_ arguments: [String]) { name = arguments.first ?? "language/risk" }

  private struct Weighed: Encodable {
    let label: String
    let weight: Int
    let heard: [String]
  }

  /// - Returns: the exit status.
  func report() throws -> Int32 {
    guard let labelling = try Bundled().repertoire.labelling(name) else {
      print("error: there is no labelling file `\(name)`")
      return 64
    }
    let care: Labelling.Care = name == "language/risk" ? .danger : .theme
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    while let line = readLine() {
      let first = labelling.findings(in: line, as: care).first
      let weighed = Weighed(
        label: first?.label ?? "none", weight: first?.weight ?? 0, heard: first.map { heard($0, in: line) } ?? [])
      print(String(decoding: try encoder.encode(weighed), as: UTF8.self))
    }
    return 0
  }

  private func heard(_ finding: Labelling.Finding, in line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    return zip(finding.rules, finding.spans).map { rule, span in
      "\(rule.name): \(String(String.UnicodeScalarView(scalars[span])))"
    }
  }
}
