import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The dialogues that come with the program, taken from a cache.
struct CachedBundledTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// One that makes a cache, or finds the one that another made.
  private func repertoire() -> Repertoire { Repertoire(folders: [Bundled.folder], cache: CacheFolder(in: scratch)) }

  /// An extension is not kept: another file goes into it.
  private static let dialogues = Bundled.files.filter { name in
    Bundled.read[name]?.isDialogue == true
      && !SourceFile(path: "\(Bundled.folder)/\(name)").text.contains("\nextends: ")
  }
  private static let labellings = Bundled.files.filter { name in
    SourceFile(path: "\(Bundled.folder)/\(name)").text.hasPrefix("labels:")
  }

  @Test(arguments: dialogues)
  func `every transcript goes as it is written, straight and restored`(name: String) throws {
    let path = "\(Bundled.folder)/\(name)"
    let made = try repertoire().dialogue(at: path)
    let again = repertoire()
    #expect(again.kept(.dialogue, of: path) != nil)
    let kept = try again.dialogue(at: path)
    #expect(kept.store.numbers == made.store.numbers)
    let beside = "\(path.dropLast(5)).transcript"
    for conversation in Transcript(SourceFile(path: beside).text, file: beside).conversations {
      for saves in [false, true] {
        var coverage = Coverage()
        let replay = Replay(kept, savesEveryTurn: saves, visiting: Bundled.beside(name))
        let found = replay.differences(from: conversation, coverage: &coverage)
        #expect(found == [], "\(conversation.title)")
      }
    }
  }

  @Test(arguments: labellings)
  func `every line of the transcripts is labelled alike`(name: String) throws {
    let name = String(name.dropLast(5))
    let plain = try #require(try Repertoire(folders: [Bundled.folder]).labelling(name))
    _ = try repertoire().labelling(name)
    let again = repertoire()
    #expect(again.kept(.labels, of: "\(Bundled.folder)/\(name).yaml") != nil)
    let kept = try #require(try again.labelling(name))
    #expect(kept.labels == plain.labels)
    for line in try typedLines() {
      #expect("\(kept.findings(in: line, as: .danger))" == "\(plain.findings(in: line, as: .danger))")
      #expect("\(kept.findings(in: line))" == "\(plain.findings(in: line))")
    }
  }

  private func typedLines() throws -> [String] {
    let transcripts = Self.dialogues.map { "\(Bundled.folder)/\($0.dropLast(5)).transcript" }
    let lines = transcripts.flatMap { SourceFile(path: $0).text.linesOfText.filter { $0.hasPrefix("you: ") } }
    return lines.enumerated().filter { $0.offset.isMultiple(of: 9) }.map { String($0.element.dropFirst(5)) }
  }

  @Test func `headings, lines and spelling are the same`() throws {
    let plain = Repertoire(folders: [Bundled.folder])
    for _ in 0..<2 {
      let kept = repertoire()
      for folder in ["practices", "language"] {
        #expect(kept.headers(in: folder).map { "\($0)" } == plain.headers(in: folder).map { "\($0)" })
      }
      #expect(try kept.phrasebook("language/sitting")?.lines == plain.phrasebook("language/sitting")?.lines)
      #expect(kept.english.contractions == plain.english.contractions)
      #expect(kept.english.spellings == plain.english.spellings)
      #expect(kept.english.turnedRound == plain.english.turnedRound)
      #expect(kept.english.words != nil)
    }
  }
}
