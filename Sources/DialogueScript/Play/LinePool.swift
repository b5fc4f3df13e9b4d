import Dialogue

/// Lines that a person might type to a dialogue: its own examples, what is typed in the conversations beside it and
/// beside what it extends, silence, and lines that no rule hears.
struct LinePool {
  /// Every line once, in the order of the files.
  let all: [String]
  /// Examples of the rules of a state.
  private let byState: [String: [String]]
  let stateCount: Int

  private static let silences = ["", "..."]
  /// No words of any language, so that no pattern names them: few, many, and a question.
  private static let unheard = ["zqv", "zqv vrbl", "vrbl?", repeatElement("zqv", count: 60).joined(separator: " ")]

  init(_ dialogue: DialogueDefinition, _ transcripts: [Transcript]) {
    stateCount = dialogue.states.count
    let lines = transcripts.flatMap(\.conversations).flatMap(\.lines)
    let typed = lines.compactMap { line in if case .you(let text, _) = line { text } else { nil } }
    let rules = dialogue.states.flatMap(\.rules) + dialogue.rules + dialogue.libraryRules
    var seen: Set<String> = []
    let known = rules.flatMap(\.examples) + rules.flatMap(\.counterexamples) + typed
    all = (known + Self.silences + Self.unheard).filter { seen.insert($0).inserted }
    byState = Dictionary(
      dialogue.states.map { ($0.name, $0.rules.flatMap(\.examples)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Half of the lines fit the question; of the others some are silence, and some are heard by nothing.
  func line(in state: String, using numbers: inout SplitMix) -> String {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0..<5: byState[state]?.randomElement(using: &numbers) ?? any(using: &numbers)
    case 5..<8: any(using: &numbers)
    case 8: Self.silences.randomElement(using: &numbers) ?? ""
    default: Self.unheard.randomElement(using: &numbers) ?? ""
    }
  }

  private func any(using numbers: inout SplitMix) -> String { all.randomElement(using: &numbers) ?? "" }
}

/// The lines for a dialogue and for those that it visits.
struct LinePools {
  private var pools: [String: LinePool]

  init(of dialogue: Dialogue, _ transcripts: [Transcript]) {
    pools = [dialogue.name: LinePool(dialogue.definition, transcripts)]
  }

  mutating func pool(of dialogue: Dialogue) -> LinePool {
    if let known = pools[dialogue.name] { return known }
    let pool = LinePool(dialogue.definition, [])
    pools[dialogue.name] = pool
    return pool
  }
}
