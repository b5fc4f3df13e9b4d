package import Dialogue

/// One skill, practised on single lines of a client: each is answered with one line, which is heard at once and may be
/// said again. Five at a time; what was hard comes again at the end.
package struct Drill: Sendable {
  /// What kept a file from being used as a drill.
  package struct Missing: Error {
    package let keys: [String]
  }

  package static let lineCount = 5

  package let name: String
  package let title: String
  /// Any of these codes is what is practised.
  private let codes: [String]
  /// How the one who speaks is named.
  private let speaker: String
  private let task: [Wording]
  private let heard: [Wording]
  private let notHeard: [Wording]
  private let lines: [Wording]

  /// - Parameter says: the lines of the file by their key.
  /// - Throws: when one is missing.
  package init(name: String, title: String, says: [String: [Wording]]) throws(Missing) {
    let keys = ["asks for", "speaker", "task", "heard", "not heard", "client"]
    let missing = keys.filter { says[$0]?.isEmpty ?? true }
    guard missing.isEmpty else { throw Missing(keys: missing) }
    (self.name, self.title) = (name, title)
    codes = (says["asks for"] ?? []).map { $0.filled(with: [:]) }
    speaker = says["speaker"]?.first?.filled(with: [:]) ?? ""
    (task, heard) = (says["task"] ?? [], says["heard"] ?? [])
    (notHeard, lines) = (says["not heard"] ?? [], says["client"] ?? [])
  }

  /// The drill as a client to talk to, so that it is interrupted, kept and taken back like any role-play.
  /// - Parameter seed: chooses the lines.
  package func dialogue(seed: UInt64, english: English, coder: SkillCoding) -> Dialogue {
    let mixed = lines.map { (line: $0, place: seededHash(seed, $0.text, 0)) }.sorted { $0.place < $1.place }
    let chosen = mixed.prefix(Self.lineCount).map(\.line)
    var definition = DialogueDefinition(name: "drill-\(name)", place: place)
    definition.title = "\(speaker), \(title)"
    var card = ClientCard()
    card.setting = task
    definition.client = card
    definition.rules = reactions
    definition.states =
      chosen.enumerated().map { state($0, of: chosen.count, saying: $1, isAgain: false) }
      + chosen.enumerated().map { state($0, of: chosen.count, saying: $1, isAgain: true) }
    return Dialogue(definition, english: english, coder: coder)
  }

  private typealias Way = (guards: [Guard], next: RuleDefinition.Next)

  private var place: Place { task[0].place }

  private var reactions: [RuleDefinition] {
    let well = codes.map { code in reaction("heard as \(code)", [.coded(code, running: 1, true)], heard) }
    return well + [reaction("not heard", codes.map { .coded($0, running: 1, false) }, notHeard)]
  }

  private func reaction(_ name: String, _ guards: [Guard], _ because: [Wording]) -> RuleDefinition {
    var rule = RuleDefinition(name: name, place: place)
    (rule.band, rule.guards, rule.because) = (.reaction, guards, because)
    return rule
  }

  private func state(_ number: Int, of count: Int, saying line: Wording, isAgain: Bool) -> StateDefinition {
    var state = StateDefinition(name: Self.name(number, isAgain), place: line.place)
    state.says = [line]
    let ways = next(after: number, of: count, isAgain: isAgain)
    state.rules =
      codes.flatMap { code in ways.map { way in rule("said", [.coded(code, running: 1, true)], way) } }
      + hardWays(ways, after: number, of: count, isAgain).map { way in
        var rule = rule("hard", [.number("turns here", .atLeast, 2)], way)
        if !isAgain { rule.sets = [Assignment(name: "hard \(number)", value: line)] }
        return rule
      }
    state.otherwise = rule("otherwise", [], ([], .stay))
    return state
  }

  private static func name(_ number: Int, _ isAgain: Bool) -> String {
    "line \(number + 1)" + (isAgain ? ", again" : "")
  }

  /// Where it goes on, and under which conditions, the first that hold.
  private func next(after number: Int, of count: Int, isAgain: Bool) -> [Way] {
    if !isAgain, number + 1 < count { return [([], .state(Self.name(number + 1, false)))] }
    let hard = (isAgain ? number + 1 : 0)..<count
    return hard.map { ([.known("hard \($0)", true)], .state(Self.name($0, true))) } + [([], .end)]
  }

  /// A last line that was hard comes again, too: that it was is not known yet when it is asked.
  private func hardWays(_ ways: [Way], after number: Int, of count: Int, _ isAgain: Bool) -> [Way] {
    guard !isAgain, number + 1 == count else { return ways }
    return ways.dropLast().filter { $0.next != .state(Self.name(number, true)) }
      + [([], .state(Self.name(number, true)))]
  }

  private func rule(_ name: String, _ guards: [Guard], _ way: Way) -> RuleDefinition {
    var rule = RuleDefinition(name: name, place: place)
    (rule.guards, rule.next) = (guards + way.guards, way.next)
    return rule
  }
}
