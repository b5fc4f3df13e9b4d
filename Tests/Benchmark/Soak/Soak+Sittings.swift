import Foundation
import PseudoTerminal

/// Sittings of every kind, role-plays, and what is written at once.
extension Soak {
  mutating func sit(_ number: Int) throws {
    if number % 12 == 8, number / 12 % 3 > 0 { try resumeAll() }
    if number % 12 == 5 { return try leaveHalfWay(number) }
    if number % 40 == 13 { return try sitInDanger(number) }
    if number % 5 == 2 { return try sitFreely(number) }
    let talk = practice(number)
    let word = word()
    var (lines, kept) = (talk.conversations[turning: number + number / said.practices.count], Shelf.Kept(words: [word]))
    label(&lines, &kept, number)
    close(try attune(["practice", talk.name], typing: lines + ending(word, number)), kept, number)
  }

  private func practice(_ number: Int) -> SoakLines.Talk { said.practices[turning: number * 11] }

  /// Client, flag and tag, now and then.
  private func label(_ lines: inout [String], _ kept: inout Shelf.Kept, _ number: Int) {
    if number % 3 == 0 { kept.client = SoakLines.codes[turning: number] }
    if number % 4 == 0 { kept.tags = [SoakLines.tags[turning: number]] }
    kept.isFlagged = number % 7 == 0
    if !kept.client.isEmpty { lines.append("/client \(kept.client)") }
    if kept.isFlagged { lines.append("/flag") }
    lines += kept.tags.map { "/tag \($0)" }
  }

  private func isLetGo(_ number: Int) -> Bool { number % 10 == 9 }

  /// Leads to the close from anywhere, adds the word there, and says what becomes of it all.
  private func ending(_ word: String, _ number: Int) -> [String] {
    // The last is for what was written when danger was heard, should that have been.
    ["/quit", "and this one too, \(word)", isLetGo(number) ? "let go" : "keep", "yes"]
  }

  private mutating func close(_ outcome: PipedProgram.Outcome, _ kept: Shelf.Kept, _ number: Int) {
    note(.sitting, outcome.duration)
    note(.sittingWork, outcome.work)
    note(.sittingMemory, outcome.mostMemory)
    guard isLetGo(number) else { return keep(kept, as: outcome) }
    shelf.gone += kept.words
    if outcome.entry != nil { fault("what was let go was kept: \(outcome.end)") }
  }

  /// A free line, and the practice it brings or not.
  private mutating func sitFreely(_ number: Int) throws {
    let word = word()
    let program = try desk.start([])
    program.send([SoakLines.free[turning: number / 5]])
    _ = try program.read(until: "practice")
    note(.answer, program.age)
    let answer = number.isMultiple(of: 2) ? "yes" : "no"
    program.send([answer, "it was the way he looked at his hands", "somewhere in my chest"] + ending(word, number))
    close(try end(program, []), Shelf.Kept(words: [word]), number)
  }

  /// What is written after danger was heard is asked about apart, and kept or not.
  private mutating func sitInDanger(_ number: Int) throws {
    let (before, after) = (word(), word())
    let isKept = number / 40 % 3 != 2
    let talk = practice(number)
    var lines = Array(talk.conversations[0].prefix(2)) + ["and before that, \(before)"]
    lines += [SoakLines.dangers[turning: number / 40], "I could ring my colleague \(after)"]
    lines += (number / 40 % 2 == 0 ? ["/safe"] : []) + ["/quit", "keep", isKept ? "yes" : "no"]
    let outcome = try attune(["practice", talk.name], typing: lines)
    if !outcome.output.contains("/safe") { fault("danger was not heard: \(outcome.end)") }
    if !isKept { shelf.gone.append(after) }
    keep(Shelf.Kept(words: isKept ? [before, after] : [before], lost: isKept ? [] : [after]), as: outcome)
  }

  /// By `/pause`, the end of input, a crash or a terminal that goes.
  private mutating func leaveHalfWay(_ number: Int) throws {
    let word = word()
    let talk = practice(number)
    let program = try desk.start(["practice", talk.name])
    program.send(Array(talk.conversations[0].prefix(3)) + ["and then \(word)", "/draft"])
    _ = try program.read(until: word)
    waiting.append(word)
    let way = number / 12 % 4
    if way == 0 { program.send(["/pause"]) }
    let outcome = try program.end(with: [nil, nil, SIGKILL, SIGHUP][way])
    if way < 2, outcome.status != 0 { fault("left half way with \(outcome.status): \(outcome.messages)") }
  }

  /// Goes on with all that waits, and keeps it.
  mutating func resumeAll() throws {
    while !waiting.isEmpty {
      let word = word()
      // Of several it is asked which; they are named by their first words, so only what comes after that counts.
      let which = waiting.count > 1 ? ["1"] : []
      let lines = ["/resume"] + which + ["and on from there, \(word)", "/quit", "keep", "yes"]
      let outcome = try attune([], typing: lines, unlocks: true)
      note(.unlockingMemory, outcome.mostMemory)
      let brought = outcome.output.components(separatedBy: "Which number?").last ?? ""
      let shown = waiting.filter { brought.contains($0) }
      guard shown.count == 1 else {
        fault("of \(waiting), which wait, \(shown) came back: \(outcome.messages)\(outcome.end)")
        waiting = []
        return
      }
      waiting.removeAll { $0 == shown[0] }
      keep(Shelf.Kept(words: shown + [word]), as: outcome)
    }
  }

  mutating func rolePlay(_ number: Int) throws {
    let client = said.clients[turning: number]
    let points: [[String]] = [[]] + SoakLines.starts[turning: number].points.map { ["--from", $0] }
    let ways: [[String]] = [[], ["--easier"], ["--harder"], ["--feedback"], ["--trainer"]]
    let arguments = ["roleplay", client.name] + points[turning: number / 6] + ways[turning: number]
    let word = word()
    let lines = Array(client.conversations[turning: number * 5].prefix(15))
    let after = ["/enough", "I talked too much", "someone who waits to be sent away", "the bus"]
    let outcome = try attune(arguments, typing: lines + after + ending(word, 0))
    note(.rolePlayMemory, outcome.mostMemory)
    keep(Shelf.Kept(words: [word]), as: outcome)
  }

  /// An entry at once, sometimes with somebody's name in it.
  mutating func write(_ number: Int) throws {
    let word = word()
    var text = (0...number % 9).map { SoakLines.notes[turning: number + $0] }.joined() + "It was \(word).\n"
    if number % 6 == 0 { text += SoakLines.roster[turning: number][1] + " cried. Her sister rang me on 12 March.\n" }
    let outcome = try attune(["journal", "write"], typing: [text])
    note(.save, outcome.duration)
    note(.saveWork, outcome.work)
    note(.saveMemory, outcome.mostMemory)
    keep(Shelf.Kept(words: [word]), as: outcome)
  }
}
