import ArgumentParser
import Dialogue
import DialogueScript
import Practice
import Terminal

/// `attune analyze skills`
struct AnalyzeSkills: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skills",
    abstract: "Say what a therapist does with each utterance: question, reflection, input, other.",
    discussion: """
      In: {"client": "…", "therapist": "…"} a line, where client is what was said just before. Out: {"behaviour": \
      "…", "subtype": "…", "codes": ["…"], "reason": "…"} a line. Counts are counts: no grade, and on simple and \
      complex reflections even people agree little.
      """)

  @Flag(help: "The whole as one conversation: how many reflections to questions, whose words, runs of questions.")
  var summary = false

  @Flag(help: "The summary as one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Exchange: Decodable {
    let client: String?
    let therapist: String
  }

  private struct Answer: Encodable {
    let behaviour: String
    let subtype: String?
    let codes: [String]
    let reason: String

    private enum Key: CodingKey {
      case behaviour, subtype, codes, reason
    }

    init(_ coded: CodedUtterance) {
      (behaviour, subtype) = (coded.behaviour.rawValue, coded.subtype)
      (codes, reason) = (coded.codes, coded.reason)
    }

    /// A subtype that no rule tells is `null`, not left out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(behaviour, forKey: .behaviour)
      try container.encode(subtype, forKey: .subtype)
      try container.encode(codes, forKey: .codes)
      try container.encode(reason, forKey: .reason)
    }
  }

  func validate() throws {
    if json, !summary { throw ValidationError("--json goes with --summary; every other answer is JSON already") }
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let coding = SkillCoding(try world.repertoire().required("language/skills"))
    let filter = JSONFilter(console: PlainConsole(style: world.style))
    guard summary else {
      return try filter.run { (said: Exchange) in Answer(coding.code(said.therapist, after: said.client ?? "")) }
    }
    var counts = SkillSummary()
    let isSound = filter.read { (said: Exchange) in
      let client = said.client ?? ""
      counts.add(coding.code(said.therapist, after: client), therapist: said.therapist, client: client)
    }
    try show(counts, in: world)
    if !isSound { throw ExitCode.failure }
  }

  private func show(_ counts: SkillSummary, in world: World) throws {
    let console = world.console()
    if json { return console.write(try JSONLine(SkillSummaryForm(counts)).text + "\n") }
    SkillSummaryScreen(counts, isPlain: world.isPlain).show(on: console)
  }
}
