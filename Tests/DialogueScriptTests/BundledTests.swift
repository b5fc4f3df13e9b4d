import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The dialogues that come with the program.
struct BundledTests {
  static let practices = Bundled.files.filter { $0.hasPrefix("practices/") }

  @Test(arguments: Bundled.files)
  func `every file passes the checks, and its rules hear their examples`(name: String) throws {
    let file = try #require(Bundled.read[name])
    #expect(file.diagnostics.map { $0.rendered(source: nil) } == [])
    guard let definition = file.definition else { return }
    let found = Examples().diagnostics(for: definition, english: Bundled.english)
    #expect(found.map { $0.rendered(source: nil) } == [])
    let beside = SourceFile(path: "\(Bundled.folder)/\(name.dropLast(5)).heard")
    let lines = HeardList(beside.text, file: beside.path).diagnostics(for: definition, english: Bundled.english)
    #expect(lines.map { $0.rendered(source: nil) } == [])
  }

  @Test(arguments: Bundled.files)
  func `every transcript goes as it is written, straight and restored`(name: String) throws {
    let beside = "\(Bundled.folder)/\(name.dropLast(5)).transcript"
    guard FileManager.default.fileExists(atPath: beside) else {
      #expect(!name.hasPrefix("practices/"), "a practice has a transcript")
      return
    }
    let dialogue = Bundled.dialogue(try #require(Bundled.read[name]?.definition))
    let transcript = Transcript(SourceFile(path: beside).text, file: beside)
    #expect(transcript.diagnostics == [])
    #expect(!transcript.conversations.isEmpty)
    for conversation in transcript.conversations {
      for saves in [false, true] {
        var coverage = Coverage()
        let replay = Replay(dialogue, savesEveryTurn: saves, visiting: Bundled.beside(name))
        let found = replay.differences(from: conversation, coverage: &coverage)
        #expect(found == [], "\(conversation.title)")
      }
    }
  }

  @Test(arguments: practices)
  func `every practice branches on what is said`(name: String) throws {
    let definition = try #require(Bundled.read[name]?.definition)
    #expect("practices/\(definition.name).yaml" == name)
    #expect(definition.states.count >= 6)
    #expect(definition.rules.count + definition.states.flatMap(\.rules).count >= 20)
    #expect((3...20).contains(definition.minutes ?? 0))
    #expect(!definition.offeredFor.isEmpty && !definition.credit.isEmpty)
  }

  @Test func `every practice is listed under a need, and every need has one`() {
    let repertoire = Repertoire(folders: [Bundled.folder])
    let headers = repertoire.headers(in: "practices").map(\.header)
    let groups = repertoire.grouped(headers, by: "needs") { $0.need }
    #expect(groups.map(\.name) == repertoire.groups("needs") && groups.count == 8)
    #expect(groups.flatMap(\.items).count == headers.count)
  }

  @Test func `every card is listed under a heading, and every heading has one`() {
    let repertoire = Repertoire(folders: [Bundled.folder])
    let groups = repertoire.grouped(repertoire.cards, by: "groups of cards") { $0.group.text }
    #expect(groups.map(\.name) == repertoire.groups("groups of cards"))
    #expect(groups.flatMap(\.items).map(\.name).sorted() == repertoire.cardNames)
  }

  @Test func `the five practices, the paths of safety and the lines of the house are there`() throws {
    let repertoire = Repertoire(folders: [Bundled.folder])
    for name in ["after-session", "presence", "boundary", "countertransference", "closing-the-day"] {
      #expect(repertoire.header("practices/\(name)")?.name == name)
    }
    let risk = try #require(try repertoire.labelling("language/risk"))
    let answered = Set(repertoire.names(in: "language").compactMap { repertoire.header("language/\($0)")?.pathFor })
    #expect(risk.labels == answered)
    #expect(try repertoire.phrasebook("language/sitting") != nil)
    #expect(try repertoire.labelling("language/answers") != nil)
    #expect(try repertoire.labelling("language/practices") != nil)
    #expect(!repertoire.english.contractions.isEmpty)
  }
}
