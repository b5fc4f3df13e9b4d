import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The pages on what can be wrong: the first example has the mistake and is answered as the page says, the second has
/// nothing wrong with it.
struct PagesTests {
  /// They are about a file as a whole, or about one that another file uses, and show no example.
  private static let withoutExample = [
    "unreadable-file", "control-character", "too-deep", "unsound-library", "unsound-base", "two-concepts",
    "unused-concept",
    "stands-alone", "no-transcript", "not-tried",
  ]
  /// It stands in every file of its kind, and there is nothing to mend.
  private static let notes = ["no-safety"]
  private static let withExample = Codes.all.filter {
    !withoutExample.contains($0) && !notes.contains($0) && !Codes.play.contains($0)
  }
  private static let ofTranscripts = Codes.transcripts

  private let repertoire = Repertoire(folders: [Bundled.folder])

  @Test func `every code has a page, and every page is about a code`() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: "\(Bundled.folder)/checks").sorted()
    #expect(pages == Codes.all.map { "\($0).md" }.sorted())
    #expect(Set(Codes.all).count == Codes.all.count)
  }

  @Test func `every code in the sources is listed`() throws {
    let folder = Bundled.folder.dropLast("Dialogues".count) + "Sources"
    let files = (FileManager.default.enumerator(atPath: String(folder))?.allObjects ?? []).compactMap { $0 as? String }
    // What is wrong with the settings is said without its code.
    let about = files.filter { $0.hasSuffix(".swift") && !$0.contains("/Settings/") }
    var seen: Set<String> = []
    for file in about {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      // As an argument or a value, in the brackets behind a message, or in the answer of a `switch`.
      let written = [/code(?:: | = )"([a-z-]+)"/, /\[([a-z]+-[a-z-]+)\]"/, /: "(play-[a-z-]+)"/]
      let codes = written.flatMap { text.matches(of: $0) }.map { String($0.1) }
      for code in codes { #expect(Codes.all.contains(code), "\(code) in \(file)") }
      seen.formUnion(codes)
    }
    #expect(seen.isSuperset(of: Codes.play + Codes.transcripts) && seen.count > 90)
  }

  @Test(arguments: Codes.play)
  func `the first example of a page on play runs into that alone, the second into nothing`(code: String) throws {
    let files = try Page(code).blocks.filter { $0.kind == "yaml" }.map(\.text)
    try #require(files.count == 2)
    let plays = try files.map { text in
      let script = repertoire.script(SourceFile(path: "example.yaml", text: text))
      return Play(Dialogue(try #require(script.dialogue), english: repertoire.english)).troubles(in: 20, from: 1)
    }
    #expect(plays[0].map(\.kind.code) == [code] && plays[1] == [])
    #expect(!faults(in: files[0]).hasErrors)
    #expect(faults(in: files[1]) == [])
  }

  @Test(arguments: withExample)
  func `a page's first example is answered as it says, its second is sound`(code: String) throws {
    let page = try Page(code)
    let example = page.blocks.suffix(3)
    try #require(example.count == 3)
    let (wrong, answer, mended) = (
      example[example.startIndex], example[example.startIndex + 1], example[example.startIndex + 2]
    )
    if Self.ofTranscripts.contains(code) {
      let dialogue = page.blocks[0].text
      #expect(try answer.text.hasPrefix(heads(wrong.text, with: dialogue).joined(separator: "\n")))
      #expect(try heads(mended.text, with: dialogue) == [])
    } else {
      #expect(answered(wrong.text) == answer.text)
      #expect(Set(faults(in: wrong.text).map(\.code)) == [code])
      #expect(faults(in: mended.text) == [])
    }
  }

  @Test(arguments: notes)
  func `the page of a note shows it`(code: String) throws {
    let blocks = try Page(code).blocks
    try #require(blocks.count == 2)
    #expect(answered(blocks[0].text) == blocks[1].text)
    #expect(found(blocks[0].text).map(\.code) == [code])
  }

  @Test(arguments: withoutExample)
  func `a page without an example says what to do`(code: String) throws {
    #expect(try Page(code).text.split(separator: " ").count > 20)
  }

  private func found(_ text: String) -> [Diagnostic] {
    repertoire.script(SourceFile(path: "example.yaml", text: text))
      .everythingWrong(
        english: repertoire.english, dialogues: repertoire.names(in: "practices"), on: repertoire.shelf,
        today: "2026-11-21")
  }

  private func faults(in text: String) -> [Diagnostic] { found(text).filter { $0.severity != .note } }

  private func answered(_ text: String) -> String {
    found(text).map { $0.rendered(source: text) }.joined(separator: "\n") + "\n"
  }

  /// The first line of what is said of a transcript.
  private func heads(_ transcript: String, with dialogue: String) throws -> [String] {
    let conversations = Transcript(transcript, file: "example.transcript")
    guard conversations.diagnostics.isEmpty else {
      return conversations.diagnostics.map { $0.rendered(source: nil) }
    }
    let script = repertoire.script(SourceFile(path: "example.yaml", text: dialogue))
    let definition = try #require(script.dialogue)
    var coverage = Coverage()
    return conversations.conversations.flatMap {
      Replay(Dialogue(definition, english: repertoire.english), savesEveryTurn: false)
        .differences(from: $0, coverage: &coverage)
    }.map { "\($0.place.file):\($0.place.line):1: error: `\($0.conversation)` comes out otherwise" }
  }
}

/// A page, and the blocks in it.
private struct Page {
  let text: String
  let blocks: [(kind: String, text: String)]

  init(_ code: String) throws {
    text = try String(contentsOfFile: "\(Bundled.folder)/checks/\(code).md", encoding: .utf8)
    blocks = text.matches(of: /```([a-z]+)\n([^`]*(?:`[^`]+`[^`]*)*)```/).map { (String($0.1), String($0.2)) }
  }
}
