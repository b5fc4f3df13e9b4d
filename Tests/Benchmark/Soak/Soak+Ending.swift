import Foundation
import PseudoTerminal

/// The end of the year: the vault is checked, and all that was kept is compared with what should be there.
extension Soak {
  mutating func checkAll() throws {
    try checkVault()
    for (id, entry) in try exported() { compare(id, entry) }
    if let place = desk.home.place(of: SoakLines.mark) { fault("a word lies in plain text in \(place)") }
  }

  private struct Checkup: Decodable {
    struct Problem: Decodable {
      let text: String
    }

    let entries: Int
    let inTwoVersions: Int
    let newFromElsewhere: Int
    let renamed: Int
    let unfinishedWrites: Int
    let drafts: Int
    let problems: [Problem]
    let sound: Bool
  }

  private mutating func checkVault() throws {
    let output = try attune(["vault", "check", "--json"], unlocks: true).output
    let found = try JSONDecoder().decode(Checkup.self, from: Data(output.utf8))
    for problem in found.problems { fault("the vault: \(problem.text)") }
    let odd = [found.inTwoVersions, found.newFromElsewhere, found.renamed, found.unfinishedWrites, found.drafts]
    if !found.sound || odd.contains(where: { $0 > 0 }) { fault("the vault is not as it should be: \(output)") }
    if found.entries != shelf.count { fault("\(found.entries) entries are there, and \(shelf.count) were kept") }
  }

  private struct Export: Decodable {
    struct Entry: Decodable {
      let id: String
      let client: String
      let flagged: Bool
      let tags: [String]
      let text: String
    }

    let entries: [Entry]
  }

  private mutating func exported() throws -> [(String, Export.Entry)] {
    try attune(["journal", "export", desk.export, "--format", "json"], unlocks: true)
    let all = try JSONDecoder().decode(Export.self, from: Data(contentsOf: URL(filePath: desk.export))).entries
    let byID = Dictionary(all.map { (String($0.id.prefix(8)), $0) }, uniquingKeysWith: { first, _ in first })
    for id in shelf.deleted where byID[id] != nil { fault("\(id) was deleted, and is there") }
    for id in shelf.ids where byID[id] == nil { fault("\(id) is not there, with \(shelf[id].words)") }
    return shelf.ids.compactMap { id in byID[id].map { (id, $0) } }
  }

  private mutating func compare(_ id: String, _ entry: Export.Entry) {
    let kept = shelf[id]
    for word in kept.words where !entry.text.contains(word) { fault("\(id) is there without \(word)") }
    for word in kept.lost where entry.text.contains(word) { fault("\(id) still holds \(word)") }
    if entry.client != kept.client { fault("\(id) is about \(entry.client), and not \(kept.client)") }
    // A practice may flag and tag by itself.
    if kept.isFlagged, !entry.flagged { fault("\(id) has lost its flag") }
    for tag in kept.tags where !entry.tags.contains(tag) { fault("\(id) has lost its tag \(tag)") }
  }
}
