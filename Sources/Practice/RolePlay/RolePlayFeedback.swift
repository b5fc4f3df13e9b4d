import Dialogue

/// What is said after a role-play: counts beside published figures, where trust fell most, repairs, a cue that was
/// missed, and the hidden card. No grade.
struct RolePlayFeedback {
  let play: RolePlay
  let lines: RolePlayLines
  let hiddenCard: [String]
  /// Whether the client gave a cue of not wanting to live.
  let gaveCue: Bool

  var spoken: [Response.Spoken] {
    var said = (counts + course).map { Response.Spoken.attune($0) }
    said += (worst + repairs + cue).map { .attune($0) }
    said.append(.courses(Self.shown.map { ($0, play.course(of: $0)) }.map { Response.Course(name: $0, values: $1) }))
    said += (lines.lines(.card, ["client": play.name]) + hiddenCard).map { .attune($0) }
    return said + lines.lines(.noGrade).map { .quiet($0) }
  }

  /// The same without its picture.
  var words: [String] {
    spoken.compactMap { spoken in
      switch spoken {
      case .attune(let text), .quiet(let text): text
      default: nil
      }
    }
  }

  private static let shown = ["trust", "bond", "arousal"]

  private var counts: [String] {
    let summary = play.summary
    let values = [
      "reflections": String(summary.count(.reflection)), "questions": String(summary.count(.question)),
      "share": String(Int((summary.shareOfInput * 100).rounded())), "run": String(summary.longestRunOfQuestions),
      "utterances": String(summary.utterances),
    ]
    let ratio = lines.lines(summary.count(.question) == 0 ? .noQuestions : .counts, values)
    let run = summary.longestRunOfQuestions >= 3 ? lines.lines(.runOfQuestions, values) : []
    return ratio + lines.lines(.input, values) + run + lines.lines(.thresholds) + lines.lines(.uncertain)
  }

  private var course: [String] {
    let trust = play.course(of: "trust")
    return lines.lines(
      .course, ["client": play.name, "from": Self.number(trust.first), "to": Self.number(trust.last)])
  }

  private var worst: [String] {
    guard let worst = play.worst else { return lines.lines(.noFall, ["client": play.name]) }
    let exchange = play.exchanges[worst.index]
    return lines.lines(
      .worst,
      [
        "client": play.name, "sentence": exchange.therapist.withoutFinalStop, "fall": Self.number(worst.fall),
        "because": exchange.because.first ?? "",
      ])
  }

  private var repairs: [String] {
    guard play.wasStrained else { return [] }
    let (taken, missed) = play.repairs
    guard !taken.isEmpty else { return lines.lines(.noRepairs) }
    return lines.lines(.repairs, ["taken": named(taken), "missed": missed.isEmpty ? "-" : named(missed)])
  }

  private func named(_ steps: [String]) -> String {
    steps.compactMap { RolePlayLines.Key(rawValue: $0) }.map { lines.line($0) }.joined(separator: ", ")
  }

  private var cue: [String] {
    guard gaveCue else { return [] }
    let wasAsked = play.exchanges.contains { $0.codes.contains("risk-inquiry") }
    return lines.lines(wasAsked ? .askedPlainly : .missedCue, ["client": play.name])
  }

  private static func number(_ value: Double?) -> String { String(Int((value ?? 0).rounded())) }
}

extension String {
  /// As it stands inside a sentence that goes on.
  fileprivate var withoutFinalStop: String { last == "." ? String(dropLast()) : self }
}
