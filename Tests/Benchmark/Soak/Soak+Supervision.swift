import Foundation
import PseudoTerminal

/// Roster, log, and the pages for supervision.
extension Soak {
  mutating func list(_ turn: Int) throws {
    try attune(["roster", "add"], typing: SoakLines.roster[turn], unlocks: true)
    shelf.names += 1
  }

  mutating func log(_ turn: Int) throws {
    let lines = ["today", "Riverside", SoakLines.codes[turning: turn], "individual", "50", "direct", "", "the wall"]
    let outcome = try attune(["log", "add"], typing: lines)
    note(.log, outcome.duration)
    shelf.logged += 1
    if outcome.entry == nil { fault("nothing was logged: \(outcome.end)") }
  }

  /// A page from what was flagged, and what was agreed afterwards.
  mutating func prepare(_ turn: Int) throws {
    let before = Set(try writtenPages())
    let outcome = try writePage(turn)
    let new = try writtenPages().filter { !before.contains($0) }
    if new.count == 1 { try look(at: new[0]) } else { fault("pages written: \(new); \(outcome.end)") }
    try attune(["supervision", "agreed"], typing: ["speak of the tears", "ring the GP"])
    shelf.agreed += 1
    try countHours()
  }

  private mutating func writePage(_ turn: Int) throws -> PipedProgram.Outcome {
    let word = word()
    var lines = turn > 0 ? ["it helped some"] : []
    lines += ["Nobody", "When Maria Lopez stood up to go, \(word)", "How do I stay with Maria Lopez?"]
    var arguments = ["supervision", "--to", desk.pages, "--format", ["markdown", "text", "html"][turning: turn]]
    if turn % 2 == 1 { arguments.append("--same-codes") }
    let outcome = try attune(arguments, typing: lines + ["/enough", "keep", "yes"], unlocks: true)
    note(.page, outcome.duration)
    note(.pageMemory, outcome.mostMemory)
    keep(Shelf.Kept(words: [word]), as: outcome)
    shelf.hasCodes = true
    return outcome
  }

  private func writtenPages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.pages).sorted()
  }

  /// Nobody who is listed may be named on it.
  private mutating func look(at page: String) throws {
    let text = try String(contentsOfFile: "\(desk.pages)/\(page)", encoding: .utf8).lowercased()
    for listed in SoakLines.roster.prefix(shelf.names) {
      // Of a client neither name; of a clinic or a lane there is more than one.
      let names = listed[0] == "client" ? listed[1].split(separator: " ").map(String.init) : [listed[1]]
      for name in names where text.contains(name.lowercased()) { fault("\(page) names \(name)") }
    }
  }

  private mutating func countHours() throws {
    struct Log: Decodable {
      struct Line: Decodable {}

      let lines: [Line]
    }

    let outcome = try attune(["log", "--json", "--from", "2026"], unlocks: true)
    let count = try JSONDecoder().decode(Log.self, from: Data(outcome.output.utf8)).lines.count
    if count != shelf.logged { fault("the log has \(count) lines, and \(shelf.logged) were written") }
  }
}
