import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// Transcripts, play and check of dialogues that visit others.
struct VisitingTests {
  private static let tea = """
    dialogue: tea
    credit: our own
    states:
      cup:
        asks: Which cup?
        rules:
          walk:
            hears: a walk
            says: A walk, then.
            visits: walk
            resumes with:
              - Back at the table.
              - Here we are.
            example: a walk
        otherwise: goes to time
      time:
        asks: When?
        otherwise: ends
    """
  private static let walk = """
    dialogue: walk
    credit: our own
    states:
      where:
        asks: Where to?
        otherwise: goes to time
      time:
        asks: With whom?
        otherwise: ends
    """

  private let scratch: Scratch
  private let repertoire: Repertoire
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = try scratch.write("tea.yaml", Self.tea.utf8)
    _ = try scratch.write("walk.yaml", Self.walk.utf8)
    _ = try scratch.write("words.yaml", "library: words\n".utf8)
    _ = try scratch.write("shelf/practices/swim.yaml", "dialogue: swim\n".utf8)
    repertoire = Repertoire(folders: [scratch.path + "/shelf"])
  }

  private func neighbours() throws -> Neighbours {
    Neighbours(of: try repertoire.dialogue(at: path), at: path, in: repertoire)
  }

  private static let written = """
    attune: Which cup?
    you: a walk
    attune: A walk, then.
    attune: Where to?
    you: uphill
    attune: With whom?
    you: alone
    attune: Here we are.
    you: blue
    attune: When?
    you: now
    end
    """

  private func replayed(_ text: String, saves: Bool) throws -> (differences: [Difference], coverage: Coverage) {
    let neighbours = try neighbours()
    let dialogue = try #require(neighbours.dialogue(named: "tea"))
    var coverage = Coverage()
    let replay = Replay(dialogue, savesEveryTurn: saves, visiting: neighbours.dialogue)
    let found = Transcript(text, file: "tea.transcript").conversations.flatMap {
      replay.differences(from: $0, coverage: &coverage)
    }
    return (found, coverage)
  }

  @Test(arguments: [false, true])
  func `a transcript shows the lines of what is visited, straight and saved in the middle`(saves: Bool) throws {
    #expect(try replayed(Self.written, saves: saves).differences == [])
    let other = try replayed(Self.written.replacing("With whom?", with: "And then?"), saves: saves).differences
    #expect(other.map(\.place.line) == [6] && other.first?.rule?.place.file == scratch.path + "/walk.yaml")
    let early = try replayed("you: a walk\nattune: A walk, then.\nattune: Where to?\nend", saves: saves).differences
    #expect(early.first?.said.last == "(goes on in the state `where` of `walk`)")
  }

  @Test func `what is visited counts for no coverage but its own`() throws {
    let upToVisit = Self.written.split(separator: "\n").prefix(6).joined(separator: "\n")
    let coverage = try replayed(upToVisit, saves: false).coverage
    let gaps = coverage.gaps(in: try repertoire.dialogue(at: path).definition)
    // `time` was come to, but in the other file.
    #expect(gaps.contains { $0.kind == .state && $0.what == "time" })
    #expect(gaps.contains { $0.what == "Here we are." })
    let whole = try replayed(Self.written, saves: false).coverage
    #expect(whole.gaps(in: try repertoire.dialogue(at: path).definition).map(\.what) == ["Back at the table."])
  }

  private func troubles(walk text: String) throws -> [Play.Trouble] {
    _ = try scratch.write("walk.yaml", text.utf8)
    let neighbours = try neighbours()
    let dialogue = try #require(neighbours.dialogue(named: "tea"))
    return Play(dialogue, visiting: neighbours.dialogue).troubles(in: 30, from: 1)
  }

  @Test func `play goes into what is visited, and says where it gets stuck`() throws {
    #expect(try troubles(walk: Self.walk) == [])
    let unsaid = """
      asks: Where to?
          keeps answer as: where
          rules:
            hush:
              hears: hush
              goes to: time
              answers: no
              example: hush
      """
    let walk = Self.walk.replacing("asks: Where to?", with: unsaid).replacing("With whom?", with: "To <where>?")
    let stuck = try #require(try troubles(walk: walk).first)
    #expect(stuck.kind == .stuck && stuck.state == "time, in walk")
    // A way out that the check believes in, and that no known line takes.
    let way = "rules:\n      out:\n        hears: abracadabra\n        ends: yes\n    otherwise: goes to where"
    let endless = try #require(try troubles(walk: Self.walk.replacing("otherwise: ends", with: way)).first)
    #expect(endless.kind == .endless(turns: 140) && endless.conversation.contains("attune: Where to?"))
  }

  @Test func `a dialogue finds those beside it and the practices, and says which it does not find`() throws {
    #expect(repertoire.names(visitableFrom: path) == ["swim", "tea", "walk"])
    let neighbours = try neighbours()
    #expect(neighbours.dialogue(named: "walk")?.name == "walk" && neighbours.troubles.isEmpty)
    for name in ["wlak", "shelf/practices/swim", "swim"] { #expect(neighbours.dialogue(named: name) == nil) }
    #expect(neighbours.troubles.map(\.code) == ["unknown-dialogue", "unknown-dialogue", "no-states"])
    #expect(neighbours.troubles.first?.hint == "did you mean `walk`?")
  }

  @Test func `a visit to itself goes into it anew`() throws {
    let own = Self.tea.replacing("visits: walk", with: "visits: tea")
    _ = try scratch.write("tea.yaml", own.utf8)
    let text = """
      you: a walk
      attune: A walk, then.
      attune: Which cup?
      you: blue
      attune: When?
      you: now
      attune: Back at the table.
      you: blue
      attune: When?
      """
    for saves in [false, true] { #expect(try replayed(text, saves: saves).differences == []) }
  }
}
