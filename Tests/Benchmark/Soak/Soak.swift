import Foundation
import PseudoTerminal

/// `attune-benchmark --soak [--short]`: a scripted year of use, or a month of it, by the built `attune` in a home of its
/// own. It judges: what was kept has to be there, what was let go has to be gone, and nothing may grow without bound.
///
/// Each entry holds a word that is nowhere else, so that what becomes of it can be followed to the end.
struct Soak {
  let calendar: SoakCalendar
  let desk: SoakDesk
  let said: SoakLines
  var shelf = Shelf()
  var figures: SoakFigures
  /// The words of the sittings that were left half way, and wait.
  var waiting: [String] = []
  private var faults = 0
  private var words = 0

  init(days: Int) throws {
    (calendar, figures) = (SoakCalendar(days: days), SoakFigures(days: days))
    (desk, said) = (try SoakDesk(), try SoakLines())
  }

  /// - Returns: the exit status.
  mutating func report() throws -> Int32 {
    // A program that has ended hears no more.
    signal(SIGPIPE, SIG_IGN)
    let start = now()
    try attune(["vault", "init"], unlocks: true)
    for day in 0..<calendar.days {
      try live(day)
      if day % 30 == 29 { tellMonth(since: start) }
    }
    try resumeAll()
    try checkAll()
    tellFigures()
    print("\(shelf.count) entries, \(shelf.deleted.count) deleted; \(duration(now() - start)), \(faults) faults")
    return faults == 0 ? 0 : 1
  }

  private mutating func live(_ day: Int) throws {
    desk.day = day
    for number in calendar.due(600, aYear: day) { try sit(number) }
    for number in calendar.due(880, aYear: day) { try write(number) }
    for number in calendar.due(40, aYear: day) { try rolePlay(number) }
    if let turn = calendar.turn(every: 3, from: 1, on: day) { try log(turn) }
    if let turn = calendar.turn(every: 15, from: 3, on: day), turn < SoakLines.roster.count { try list(turn) }
    if let turn = calendar.turn(every: 7, from: 4, on: day) { try lookBack(turn) }
    if let turn = calendar.turn(every: 30, from: 20, on: day) { try writeAnew(turn) }
    if let turn = calendar.turn(every: 30, from: 28, on: day) { try prepare(turn) }
  }

  private mutating func tellMonth(since start: Int) {
    note(.vaultSize, desk.bytes(in: ".local/share"))
    note(.stateSize, desk.bytes(in: ".local/state"))
    note(.cacheSize, desk.bytes(in: ".cache"))
    print("day \(desk.day + 1): \(shelf.count) entries, after \(duration(now() - start))")
  }

  private mutating func tellFigures() {
    print("\n" + SoakFigures.heading)
    for (line, isSound) in figures.rows {
      print(line)
      if !isSound { faults += 1 }
    }
    print("\n! is over its limit. Memory is never told as less than this program's own, \(megabytes(memory)).")
  }

  // MARK: what every part of it needs

  /// A word that was never typed before.
  mutating func word() -> String {
    words += 1
    return SoakLines.mark + String(100_000 + words)
  }

  mutating func note(_ figure: SoakFigure, _ value: Int) { figures.note(figure, value, on: desk.day) }

  mutating func note(_ figure: SoakFigure, _ value: Duration) {
    let (seconds, attoseconds) = value.components
    note(figure, Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
  }

  mutating func fault(_ text: String) {
    faults += 1
    print("day \(desk.day): \(text)")
  }

  /// Runs `attune` to its end.
  @discardableResult
  mutating func attune(
    _ arguments: [String], typing lines: [String] = [], unlocks: Bool = false
  ) throws -> PipedProgram.Outcome {
    let program = try desk.start(arguments, unlocks: unlocks)
    program.send(lines)
    return try end(program, arguments)
  }

  /// Ends a program that has to end well.
  mutating func end(_ program: PipedProgram, _ arguments: [String]) throws -> PipedProgram.Outcome {
    let outcome = try program.end()
    if outcome.status != 0 {
      fault("`\(arguments.joined(separator: " "))` ended with \(outcome.status): \(outcome.messages)\(outcome.end)")
    }
    return outcome
  }

  /// Notes what an outcome says was kept.
  mutating func keep(_ kept: Shelf.Kept, as outcome: PipedProgram.Outcome) {
    guard let id = outcome.entry else { return fault("nothing was kept of \(kept.words): \(outcome.end)") }
    shelf[id] = kept
  }
}

extension PipedProgram.Outcome {
  /// The entry that it says it has kept.
  var entry: String? {
    output.split(separator: "\n").last { $0.hasPrefix("entry ") }.map { String($0.dropFirst(6)) }
  }

  /// The last that was printed.
  var end: String { String(output.suffix(500)) }
}
