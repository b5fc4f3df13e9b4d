import Dialogue

/// A talk with a simulated client, as far as it has come.
package struct RolePlay: Codable, Hashable, Sendable {
  /// One line of the trainee, and what it led to.
  package struct Exchange: Codable, Hashable, Sendable {
    /// What the client had said just before.
    let before: String
    package let therapist: String
    /// How the line was coded: the behaviour first.
    package let codes: [String]
    /// What moved, in words.
    package let because: [String]
    /// The rules that moved something.
    let reactions: [String]
    /// The client's numbers afterwards, 0 to 100.
    package let numbers: [String: Double]
    package let replies: [String]
  }

  /// How it is begun.
  package struct Settings: Codable, Hashable, Sendable {
    /// One of the client's starting points.
    package var start: String?
    /// By how much more trust there is at the beginning; below zero it is harder.
    package var trust = 0.0
    /// Whether each line is followed by what was heard and why the client moved.
    package var showsFeedback = false
    /// Whether the numbers and the rules are shown as well.
    package var isForTrainer = false

    package init() {}
  }

  enum Stage: Codable, Hashable, Sendable {
    case playing, debriefing, over
  }

  let dialogue: String
  let title: String
  /// The dialogue that follows it; `nil` for a drill, after which nothing is counted.
  let debrief: String?
  var settings: Settings
  let seed: UInt64
  var stage = Stage.playing
  /// Whether the trainee has said how it went, and what they understand.
  var isDebriefed = false
  /// Whether the client gave a cue of not wanting to live.
  var gaveCue = false
  /// The name that a client's rules set when they do.
  static let cue = "the cue"
  /// The numbers as it began.
  var beginning: [String: Double] = [:]
  package var exchanges: [Exchange] = []
  /// What the client said last.
  var lastSaid: [String] = []

  /// The name without the age: "Marisol".
  package var name: String { String(title.prefix { $0 != "," }) }
}

extension RolePlay {
  /// The course of a number, from the beginning on.
  func course(of name: String) -> [Double] { [beginning[name] ?? 0] + exchanges.map { $0.numbers[name] ?? 0 } }

  /// Where trust fell the most in one exchange, and by how much; `nil` when it never fell by two points.
  var worst: (index: Int, fall: Double)? {
    let trust = course(of: "trust")
    let falls = exchanges.indices.map { (index: $0, fall: trust[$0] - trust[$0 + 1]) }
    return falls.max { $0.fall < $1.fall }.flatMap { $0.fall >= 2 ? $0 : nil }
  }

  /// What was counted in it.
  var summary: SkillSummary {
    exchanges.reduce(into: SkillSummary()) { summary, one in
      summary.add(CodedUtterance(labels: one.codes), therapist: one.therapist, client: one.before)
    }
  }

  /// Whether there was a strain between the two at any time.
  var wasStrained: Bool { course(of: "strain").contains { $0 >= 1 } }

  /// The five steps of repair that were taken while there was a strain, and those that were not.
  var repairs: (taken: [String], missed: [String]) {
    let strained = zip(course(of: "strain"), exchanges).filter { $0.0 >= 1 }.flatMap(\.1.codes)
    let taken = Self.repairSteps.filter {
      strained.contains($0) || ($0 == "repair-3" && strained.contains("apology-good"))
    }
    return (taken, Self.repairSteps.filter { !taken.contains($0) })
  }

  private static let repairSteps = (1...5).map { "repair-\($0)" }
}
