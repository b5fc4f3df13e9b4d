import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// `Dialogues/sources.yaml` against the list of what the documents behind Attune name: `Fixtures/sources-codes.tsv` has
/// the kinds of thing that each row asks for, `sources-open.tsv` those that are not there yet.
struct BundledSourcesTests {
  private struct Need: Hashable {
    let row: Int
    let kind: String
  }

  private let repertoire = Repertoire(folders: [Bundled.folder])

  private func served() throws -> Served {
    let script = repertoire.script(SourceFile(path: "\(Bundled.folder)/sources.yaml"))
    guard case .served(let served) = script.content else { throw CardTests.NoCard() }
    return served
  }

  private func needs(_ file: String) throws -> Set<Need> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(file).tsv"), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t") }
    return Set(
      rows.flatMap { row in
        row[1].split(separator: ",").map { Need(row: Int(row[0]) ?? 0, kind: $0.trimmed) }
      })
  }

  @Test func `every row is served in every way it asks for, but for what is listed as open`() throws {
    let wanted = try needs("sources-codes")
    #expect(Set(wanted.map(\.row)) == Set(1...127))
    #expect(wanted.allSatisfy { Served.kinds.contains($0.kind) })
    let done = Set(try served().rows.flatMap { row in row.services.map { Need(row: row.number, kind: $0.kind) } })
    let open = try needs("sources-open")
    func lines(_ needs: Set<Need>) -> [String] {
      needs.sorted { ($0.row, $0.kind) < ($1.row, $1.kind) }.map { "\($0)" }
    }
    #expect(lines(wanted.subtracting(done).subtracting(open)) == [], "not served")
    #expect(lines(open.intersection(done)) == [], "served, and still listed as open")
    #expect(lines(open.subtracting(wanted)) == [], "open, and asked for by no row")
  }

  @Test func `every place that serves a row is there, and no more than four rows share one`() throws {
    let shelf = repertoire.shelf
    let found = try served().diagnostics(on: shelf)
    #expect(found.map { $0.rendered(source: nil) } == [])
    let places = try served().rows.flatMap { row in Set(row.services.filter { !$0.isWaiting }.map(\.anchor)) }
    for (place, all) in Dictionary(grouping: places, by: \.self) where all.count > 4 {
      Issue.record("\(place) serves \(all.count) rows")
    }
  }

  @Test func `only what comes with simulated clients is waited for`() throws {
    let waiting = try served().rows.flatMap(\.services).filter(\.isWaiting)
    #expect(Set(waiting.map(\.kind)).isSubset(of: ["role-play", "drill"]))
  }

  @Test func `a conversation comes to every state and rule that serves a row`() throws {
    let services = try served().rows.flatMap(\.services).filter { $0.file.hasPrefix("practices/") }
    #expect(services.count > 40)
    for (file, all) in Dictionary(grouping: services, by: \.file) {
      let definition = try #require(Bundled.read["\(file).yaml"]?.definition)
      let reached = try names(reachedIn: definition, beside: "\(Bundled.folder)/\(file).transcript")
      for service in all where !reached.contains(service.part) {
        Issue.record("\(service.anchor), line \(service.place.line): no conversation comes there")
      }
    }
  }

  /// The states and rules that the conversations beside a dialogue come to.
  private func names(reachedIn definition: DialogueDefinition, beside path: String) throws -> Set<String> {
    let dialogue = Bundled.dialogue(definition)
    var coverage = Coverage()
    for conversation in Transcript(SourceFile(path: path).text, file: path).conversations {
      _ = Replay(dialogue, savesEveryTurn: false).differences(from: conversation, coverage: &coverage)
    }
    let rules = definition.ownRules.filter { coverage.rules.contains($0.rule.place) }.map(\.rule.name)
    return coverage.entered(in: definition).union(rules)
  }
}
