import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The dialogues that come with the program.
struct BundledTests {
  private let repertoire = Repertoire(folders: [Bundled.folder])

  static let practices = Bundled.files.filter { $0.hasPrefix("practices/") }

  @Test(arguments: Bundled.files)
  func `every file passes the checks, and its rules hear their examples`(file: String) throws {
    let script = repertoire.script(SourceFile(path: "\(Bundled.folder)/\(file)"))
    #expect(script.everythingFound.map { $0.rendered(source: nil) } == [])
    let definition: DialogueDefinition
    switch script.content {
    case .dialogue(let found), .labelling(let found): definition = found
    case .library(let library): definition = library.asDefinition
    case .lines, .english: return
    case .nothing:
      Issue.record("nothing in \(file)")
      return
    }
    let found = Examples().diagnostics(for: definition, english: repertoire.english)
    #expect(found.map { $0.rendered(source: nil) } == [])
  }

  @Test(arguments: Bundled.files)
  func `every transcript goes as it is written, straight and restored`(file: String) throws {
    let beside = "\(Bundled.folder)/\(file.dropLast(5)).transcript"
    guard FileManager.default.fileExists(atPath: beside) else {
      #expect(!file.hasPrefix("practices/"), "a practice has a transcript")
      return
    }
    let dialogue = try repertoire.dialogue(at: "\(Bundled.folder)/\(file)")
    let transcript = Transcript(SourceFile(path: beside).text, file: beside)
    #expect(transcript.diagnostics == [])
    #expect(!transcript.conversations.isEmpty)
    for conversation in transcript.conversations {
      for saves in [false, true] {
        var coverage = Coverage()
        let found = Replay(dialogue, savesEveryTurn: saves).differences(from: conversation, coverage: &coverage)
        #expect(found == [], "\(conversation.title)")
      }
    }
  }

  @Test(arguments: practices)
  func `every practice branches on what is said`(file: String) throws {
    let definition = try repertoire.dialogue(at: "\(Bundled.folder)/\(file)").definition
    #expect("practices/\(definition.name).yaml" == file)
    #expect(definition.states.count >= 6)
    #expect(definition.rules.count + definition.states.flatMap(\.rules).count >= 20)
    #expect((3...10).contains(definition.minutes ?? 0))
    #expect(!definition.offeredFor.isEmpty && !definition.credit.isEmpty)
  }

  @Test func `the five practices, the paths of safety and the lines of the house are there`() throws {
    for name in ["after-session", "presence", "boundary", "countertransference", "closing-the-day"] {
      #expect(repertoire.header("practices/\(name)")?.name == name)
    }
    let risk = try #require(try repertoire.labelling("language/risk"))
    let answered = Set(repertoire.names(in: "language").compactMap { repertoire.header("language/\($0)")?.pathFor })
    #expect(Set(risk.definition.rules.compactMap(\.label)) == answered)
    #expect(try repertoire.phrasebook("language/sitting") != nil)
    #expect(try repertoire.labelling("language/answers") != nil)
    #expect(try repertoire.labelling("language/practices") != nil)
    #expect(!repertoire.english.contractions.isEmpty)
  }
}
