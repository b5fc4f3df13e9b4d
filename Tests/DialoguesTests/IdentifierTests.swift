import Dialogue
import DialogueScript
import Foundation
import Testing

struct IdentifierTests {
  private static let dialogues = "\(#filePath.components(separatedBy: "/Tests/")[0])/Dialogues"
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/notes.jsonl").path
  /// Where the development notes lie, which are no part of the project.
  private static let development = ProcessInfo.processInfo.environment["ATTUNE_DATA"].map {
    "\($0)/identifiers-dev.jsonl"
  }

  /// Written from the list of kinds alone, by somebody who had not seen a rule. A floor, not a goal.
  @Test func `notes written without knowing the rules are masked no worse than before`() throws {
    let score = try IdentifierScore(of: Self.fixture, in: Self.dialogues)
    print(score)
    #expect(score.recall >= 0.85 && score.precision >= 0.85)
  }

  @Test(.enabled(if: development != nil, "ATTUNE_DATA names the folder that holds identifiers-dev.jsonl"))
  func `the development notes are masked`() throws {
    let score = try IdentifierScore(of: #require(Self.development), in: Self.dialogues)
    print(score)
    #expect(score.recall >= 0.9 && score.precision >= 0.9)
  }
}

/// How much of what is marked in notes is found, and how much of what is found is marked: half of the letters count.
struct IdentifierScore: CustomStringConvertible {
  private struct Note: Decodable {
    struct Span: Decodable {
      let start: Int
      let end: Int
    }

    let text: String
    let roster: [String]?
    let spans: [Span]
  }

  private var found = 0
  private var wanted = 0
  private var right = 0
  private var said = 0

  var recall: Double { Double(found) / Double(max(1, wanted)) }
  var precision: Double { Double(right) / Double(max(1, said)) }
  var description: String { "identifiers: recall \(recall), precision \(precision), \(wanted) spans" }

  init(of path: String, in dialogues: String) throws {
    guard let search = try Repertoire(folders: [dialogues]).identifierSearch("language/identifiers") else { return }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let note = try JSONDecoder().decode(Note.self, from: Data(line.utf8))
      let spans = search.found(in: note.text, knowing: KnownNames(note.roster ?? [])).filter {
        search.writtenAs[$0.label] != nil
      }.map(\.span)
      add(note.spans.map { $0.start..<$0.end }, spans)
    }
  }

  private mutating func add(_ truth: [Range<Int>], _ spans: [Range<Int>]) {
    let (marked, hidden) = (Set(truth.flatMap(\.self)), Set(spans.flatMap(\.self)))
    wanted += truth.count
    found += truth.count { span in span.count { hidden.contains($0) } * 2 >= span.count }
    said += spans.count
    right += spans.count { span in span.count { marked.contains($0) } * 2 >= span.count }
  }
}
