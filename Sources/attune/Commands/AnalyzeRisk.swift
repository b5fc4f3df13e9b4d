import ArgumentParser
import Dialogue
import DialogueScript
import Terminal

/// `attune analyze risk`
struct AnalyzeRisk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk", abstract: "Say what is heard as danger in a line; a sitting hears the same.",
    discussion: """
      In: {"text": "…"} a line. Out: {"risk": "none|self_risk|client_risk|abuse_disclosure|harm_to_others|\
      boundary_violation", "reason": "…"} a line.
      """)

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Answer: Encodable {
    let risk: String
    let reason: String
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let danger = try DangerRules(world)
    try JSONFilter(console: PlainConsole(style: world.style)).run { (question: TextQuestion) in
      let finding = danger.findings(in: question.text).first
      return Answer(risk: finding?.label ?? "none", reason: finding?.ruleAndWords(in: question.text) ?? "")
    }
  }
}

extension Labelling.Finding {
  /// The strongest rule, and the words it was heard in.
  fileprivate func ruleAndWords(in text: String) -> String {
    guard let rule = rules.first, let span = spans.first else { return "" }
    let scalars = Array(text.unicodeScalars)[span]
    return "\(rule.name): \(String(String.UnicodeScalarView(scalars)))"
  }
}
