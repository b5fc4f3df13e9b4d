import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// What people wrote who knew the purpose of a branch and not its file: lines that belong there, and near misses.
/// `branches.tsv` holds the purposes, `first.tsv` the lines that rules were then widened with, `new.tsv` those that
/// nobody read before they were counted. The bounds are a little below what was reached, so that no change loses it.
struct ParaphraseTests {
  private struct Line {
    let practice, state, rule, kind, text: String

    init?(_ row: Substring) {
      let parts = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5 else { return nil }
      (practice, state, rule, kind, text) = (parts[0], parts[1], parts[2], parts[3], parts[4])
    }
  }

  @Test(arguments: [("first", 0.70, 0.04), ("new", 0.48, 0.09)])
  func `lines of a branch are taken there, and near misses are not`(table: String, taken: Double, missed: Double) throws
  {
    let path = "\(Bundled.folder)/../Tests/DialogueScriptTests/Fixtures/Paraphrases/\(table).tsv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap(Line.init)
    let repertoire = Repertoire(folders: [Bundled.folder])
    let practices = Dictionary(
      uniqueKeysWithValues: try Set(lines.map(\.practice)).map {
        ($0, try #require(try repertoire.dialogue("practices/\($0)")))
      })
    var counts: [String: (heard: Int, all: Int)] = [:]
    for line in lines {
      let dialogue = try #require(practices[line.practice])
      let turn = dialogue.turn(after: line.text, in: dialogue.conversation(seed: 1, at: line.state))
      let isHeard = turn.reason.rule?.name == line.rule
      counts[line.kind, default: (0, 0)].all += 1
      counts[line.kind]?.heard += isHeard ? 1 : 0
    }
    let shares = counts.mapValues { Double($0.heard) / Double($0.all) }
    print("paraphrases, \(table): \(counts.sorted { $0.key < $1.key })")
    #expect(shares["para"] ?? 0 >= taken && shares["miss"] ?? 1 <= missed, "\(counts)")
  }
}
