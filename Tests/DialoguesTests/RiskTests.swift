import Dialogue
import DialogueScript
import Foundation
import Testing

struct RiskTests {
  private static let dialogues = "\(#filePath.components(separatedBy: "/Tests/")[0])/Dialogues"
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/risk-lines.tsv").path
  /// Where the development lines lie, which are no part of the project.
  private static let development = ProcessInfo.processInfo.environment["ATTUNE_DATA"].map { "\($0)/risk-dev.tsv" }

  /// Written from the contract alone, by somebody who had not seen a rule; hard on purpose. A floor, not a goal.
  @Test func `lines written without knowing the rules are heard no worse than before`() throws {
    let score = try RiskScore(of: Self.fixture, in: Self.dialogues)
    print(score)
    #expect(score.recall >= 0.85)
    #expect(score.recall(of: "self_risk") >= 0.85)
    #expect(score.falseAlarms <= 3)
  }

  @Test(.enabled(if: development != nil, "ATTUNE_DATA names the folder that holds risk-dev.tsv"))
  func `the development lines are heard`() throws {
    let score = try RiskScore(of: #require(Self.development), in: Self.dialogues)
    print(score)
    #expect(score.recall(of: "self_risk") == 1)
    #expect(score.recall >= 0.95)
    #expect(score.falseAlarms <= 2)
    #expect(score.macroF1 >= 0.85)
  }

  @Test(arguments: [fixture] + [development].compactMap { $0 })
  func `no pattern and no example is a whole line of the data`(path: String) throws {
    let repertoire = Repertoire(folders: [Self.dialogues])
    let english = repertoire.english
    let lines = Set(try LabelledLine.all(in: path).map { Line.words(in: $0.text, english: english) })
    let names = repertoire.names(in: "language").filter { $0.hasPrefix("risk") }
    #expect(names.count > 5)
    let texts = try names.flatMap { name in
      try String(contentsOfFile: "\(Self.dialogues)/language/\(name).yaml", encoding: .utf8)
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("- ") }
        .map { Line.words(in: String($0.dropFirst(2)), english: english) }
    }
    #expect(texts.count > 300)
    for text in texts { #expect(!lines.contains(text), "\(text.joined(separator: " "))") }
  }
}

/// A line of a table: label, text, tag.
struct LabelledLine {
  let label: String
  let text: String

  static func all(in path: String) throws -> [LabelledLine] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return LabelledLine(label: columns[0], text: columns[1])
    }
  }
}

/// What the rules make of a table of labelled lines.
struct RiskScore: CustomStringConvertible {
  private let pairs: [(expected: String, heard: String)]

  init(of path: String, in dialogues: String) throws {
    let risk = try #require(try Repertoire(folders: [dialogues]).labelling("language/risk"))
    pairs = try LabelledLine.all(in: path).map { line in
      (line.label, risk.findings(in: line.text, as: .danger).first?.label ?? "none")
    }
  }

  private func share(_ count: Int, of all: Int) -> Double { all == 0 ? 0 : Double(count) / Double(all) }

  /// Of the lines with danger, how many are heard as some danger.
  var recall: Double {
    let risky = pairs.filter { $0.expected != "none" }
    return share(risky.count { $0.heard != "none" }, of: risky.count)
  }

  var falseAlarms: Int { pairs.count { $0.expected == "none" && $0.heard != "none" } }

  func recall(of label: String) -> Double {
    share(pairs.count { $0 == (label, label) }, of: pairs.count { $0.expected == label })
  }

  private func precision(of label: String) -> Double {
    share(pairs.count { $0 == (label, label) }, of: pairs.count { $0.heard == label })
  }

  var macroF1: Double {
    let labels = Set(pairs.map(\.expected)).sorted()
    let scores = labels.map { label in
      let (precision, recall) = (precision(of: label), recall(of: label))
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
    return scores.reduce(0, +) / Double(max(1, scores.count))
  }

  var description: String {
    "recall \(recall), of self-risk \(recall(of: "self_risk")), false alarms \(falseAlarms), macro-F1 \(macroF1)"
  }
}
