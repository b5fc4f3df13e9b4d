import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The simulated clients, played with by trainees of every kind. `ATTUNE_ROLEPLAYS=1000` plays as many conversations.
struct ClientsTests {
  static var repertoire: Repertoire { Repertoire(folders: [Bundled.folder]) }
  static let names = repertoire.names(in: "clients")
  private static let count =
    ProcessInfo.processInfo.environment["ATTUNE_ROLEPLAYS"].flatMap { Int($0) }.map { max($0, 1) } ?? 60

  private func client(_ name: String) throws -> PlayedClient {
    PlayedClient(try #require(try Self.repertoire.dialogue("clients/\(name)")))
  }

  @Test func `the lines of the trainees are heard as what they are`() throws {
    let skills = SkillCoding(try #require(try Self.repertoire.labelling("language/skills")))
    let all: [(lines: [String], label: String)] = [
      (TraineeLines.feeling, "feeling-word-reflection"), (TraineeLines.simple, "reflection"),
      (TraineeLines.open, "open"), (TraineeLines.closed, "closed"),
      (TraineeLines.advice, "advice-without-permission"), (TraineeLines.reassurance, "early-reassurance"),
      (TraineeLines.confronting, "confront"), (TraineeLines.affirming, "affirm"), (TraineeLines.hostile, "hostile"),
      (Array(TraineeLines.repair.prefix(1)), "repair-1"), (Array(TraineeLines.repair.suffix(1)), "repair-5"),
      ([TraineeLines.apology], "apology-good"), ([TraineeLines.suicide], "risk-inquiry"),
      (TraineeLines.pace, "grounding"),
    ]
    for (lines, label) in all {
      let missed = lines.filter { !skills.code($0, after: "I don't know.").labels.contains(label) }
      #expect(missed.isEmpty, "not heard as \(label): \(missed)")
    }
  }

  @Test(arguments: names) func `what is taken up brings closer, what is pushed drives away`(name: String) throws {
    let client = try client(name)
    #expect(client.change(of: "trust", by: Array(TraineeLines.feeling.prefix(4))) > 0)
    for line in TraineeLines.advice + TraineeLines.confronting {
      #expect(client.change(of: "trust", by: [line]) <= 0, "\(line)")
    }
    #expect(client.change(of: "trust", by: Array(TraineeLines.advice.prefix(4))) < 0)
    #expect(client.change(of: "shame", by: TraineeLines.confronting) > 0)
    #expect(client.change(of: "bond", by: Array(TraineeLines.hostile.prefix(1))) < 0)
  }

  @Test(arguments: names) func `three closed questions in a row shrink the answers`(name: String) throws {
    let client = try client(name)
    let seeds = UInt64(1)...8
    let open = seeds.map { client.words(after: Array(TraineeLines.open.prefix(3)), seed: $0) }.reduce(0, +)
    let closed = seeds.map { client.words(after: Array(TraineeLines.closed.prefix(6)), seed: $0) }.reduce(0, +)
    #expect(closed < open)
  }

  @Test(arguments: names) func `in a strain an honest apology moves the repair by one`(name: String) throws {
    var talk = try client(name).begun(seed: 3)
    for line in TraineeLines.confronting where (talk.numbers["strain"] ?? 0) < 1 { talk.say(line) }
    #expect(talk.numbers["strain"] == 1)
    let before = talk.numbers["repair"] ?? 0
    talk.say(TraineeLines.apology)
    #expect((talk.numbers["repair"] ?? 0) - before == 1)
  }

  @Test(arguments: names) func `the same line five times is noticed`(name: String) throws {
    let client = try client(name)
    #expect(client.change(of: "bond", by: Array(repeating: "Tell me more about that.", count: 5)) < 0)
  }

  @Test(arguments: names) func `asking about suicide is never punished`(name: String) throws {
    for lines in [[], Array(TraineeLines.open.prefix(5)), Array(TraineeLines.feeling.prefix(7))] {
      var talk = try client(name).begun(seed: 5)
      for line in lines { talk.say(line) }
      let before = talk.numbers["trust"] ?? 0
      talk.say(TraineeLines.suicide)
      #expect((talk.numbers["trust"] ?? 0) >= before)
    }
  }

  @Test(arguments: names) func `with anybody, numbers keep their bounds, and nothing is said too soon or again`(
    name: String
  ) throws {
    let client = try client(name)
    for seed in 1...UInt64(max(1, Self.count / max(1, Self.names.count))) {
      let talk = client.played(.anything, seed: seed)
      #expect(talk.troubles == [], "seed \(seed)")
    }
  }

  @Test(arguments: names) func `a skilled hour opens the core and ends closer than an advising one`(name: String) throws
  {
    let client = try client(name)
    let seeds = UInt64(1)...UInt64(max(5, Self.count / 10))
    let hours = seeds.map { (client.played(.skilled, seed: $0), client.played(.advising, seed: $0)) }
    let closer = hours.count { ($0.numbers["bond"] ?? 0) > ($1.numbers["bond"] ?? 0) }
    #expect(closer * 100 >= hours.count * 95, "\(closer) of \(hours.count)")
    let opened = hours.compactMap(\.0.coreOpenedIn)
    #expect(opened.count * 10 >= hours.count * 8, "\(opened.count) of \(hours.count)")
    #expect(opened.allSatisfy { (18...35).contains($0) }, "\(opened)")
    #expect(hours.allSatisfy { $0.1.coreOpenedIn == nil })
  }
}
