import Dialogue
import DialogueScript
import Foundation

/// Damaged files are read, checked, and talked to when nothing in them is wrong.
struct LoaderFuzz: Fuzz {
  private let repertoire: Repertoire
  private let wholes: [String]
  private let excerpts: [Excerpt]

  init(_ bundled: Bundled) {
    repertoire = bundled.repertoire
    wholes = bundled.scripts.map(\.text) + LoaderFuzz.examples
    excerpts = wholes.map { Excerpt($0) }
  }

  /// The files in the guide and in the pages on the checks.
  private static var examples: [String] {
    let names = (FileManager.default.enumerator(atPath: Bundled.folder)?.allObjects ?? []).compactMap { $0 as? String }
    let pages = names.filter { $0.hasSuffix(".md") }.sorted().map { SourceFile(path: "\(Bundled.folder)/\($0)").text }
    return pages.flatMap { page in
      page.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
    }
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    let number = Int.random(in: wholes.indices, using: &numbers)
    let isWhole = Int.random(in: 0..<50, using: &numbers) == 0
    let bytes = Damage.done(to: isWhole ? wholes[number] : excerpts[number].some(&numbers), &numbers)
    // What is not UTF-8 is turned down before it is parsed.
    let text = String(decoding: bytes, as: UTF8.self)
    let script = repertoire.script(SourceFile(path: "fuzz.yaml", text: text))
    let diagnostics = script.everythingWrong(english: repertoire.english)
    try check(diagnostics, in: text)
    return diagnostics.hasErrors ? 0 : try talk(script, &numbers)
  }

  /// Every diagnostic stands in the file, and can be shown.
  private func check(_ diagnostics: [Diagnostic], in text: String) throws {
    let count = text.utf8.count { $0 == 0x0A } + 1
    for diagnostic in diagnostics.inOrder() where diagnostic.place.file == "fuzz.yaml" {
      _ = diagnostic.rendered(source: text)
      guard (1...count + 1).contains(diagnostic.place.line), diagnostic.place.column >= 1 else {
        throw Failure("stands outside the file: \(diagnostic.rendered(source: nil))")
      }
    }
  }

  private func talk(_ script: Script, _ numbers: inout SplitMix) throws -> Int {
    switch script.content {
    case .dialogue(let definition):
      _ = Examples().diagnostics(for: definition, english: repertoire.english)
      return try talk(repertoire.coding(Dialogue(definition, english: repertoire.english)), &numbers)
    case .labelling(let definition):
      let line = definition.rules.flatMap(\.examples).randomElement(using: &numbers) ?? "I felt bored"
      let labelling = Labelling(definition, english: repertoire.english)
      _ = labelling.findings(in: line, as: .danger)
      return try labelling.cost(of: line, as: .danger).checked
    case .asTyped(let definition): return try talk(AsTypedScript(definition), &numbers)
    case .library, .lines, .english, .numbers, .card, .served, .identifiers, .nothing: return 0
    }
  }

  private func talk(_ script: AsTypedScript, _ numbers: inout SplitMix) throws -> Int {
    var conversation = script.opening(of: script.conversation(seed: 1)).conversation
    var steps = 0
    for line in ["my mother is unhappy, and you are like her", "why", "perhaps"].shuffled(using: &numbers) {
      let turn = script.turn(after: line, in: conversation)
      (conversation, steps) = (turn.conversation, max(steps, turn.reason.steps))
    }
    return steps
  }

  private func talk(_ dialogue: Dialogue, _ numbers: inout SplitMix) throws -> Int {
    var turn = dialogue.opening(of: dialogue.conversation(seed: 1))
    let rules = dialogue.definition.states.flatMap(\.rules) + dialogue.definition.rules
    var steps = 0
    for _ in 0..<4 {
      let line = rules.flatMap(\.examples).randomElement(using: &numbers) ?? "I felt bored"
      steps = max(steps, try dialogue.cost(of: line, in: turn.conversation).checked)
      turn = dialogue.turn(after: line, in: turn.conversation)
    }
    return steps
  }
}

extension MatchingCost {
  /// The steps, when they keep to their bound.
  var checked: Int {
    get throws {
      guard steps <= bound else { throw Failure("\(steps) steps of at most \(bound)") }
      return steps
    }
  }
}
