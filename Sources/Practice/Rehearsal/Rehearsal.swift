package import Dialogue

/// A talk with one dialogue outside of a sitting, for whoever writes it. Danger is heard before anything else, as in a
/// sitting, and visits are gone into; nothing is kept.
package struct Rehearsal: Sendable {
  /// What one line led to.
  package struct Answer: Sendable {
    /// One turn, and one more for each visit that was gone into or come back from; none when the path is left.
    package var turns: [Turn] = []
    /// What answered; what heard the danger, when danger was heard.
    package var rule: RuleReference?
    /// Whether it is the path that follows danger which speaks.
    package var isOnPath = false

    package var lines: [String] { turns.lines }
  }

  /// What danger needs.
  package struct Care: Sendable {
    let safety: Safety
    let contacts: Contacts
    /// Short answers: no, not meant.
    let answers: Labelling
    /// MaskCodes what is said to a simulated client.
    let skills: SkillCoding?

    package init(safety: Safety, contacts: Contacts, answers: Labelling, skills: SkillCoding? = nil) {
      (self.safety, self.contacts, self.answers, self.skills) = (safety, contacts, answers, skills)
    }
  }

  package internal(set) var visits = Visits()
  /// The path that follows danger.
  var interruption: Interruption?
  /// A line of which it has been asked whether it is meant as danger.
  var unsure: Interruption?
  /// Lines that were not meant that way, and raise nothing again.
  var takenBack: Set<String> = []
  /// Whether it is a simulated client who is talked to: of the made up nothing is danger but the own life.
  private var isWithClient = false
  let care: Care
  /// Whether danger is heard: in all dialogues but the paths that follow it.
  private let hearsDanger: Bool
  let seed: UInt64

  /// - Parameter isPath: whether the dialogue is itself one of the paths that follow danger.
  package init(_ care: Care, seed: UInt64, isPath: Bool = false) {
    self.care = care
    self.seed = seed
    hearsDanger = !isPath
  }

  package var isInterrupted: Bool { interruption != nil || unsure != nil }

  /// Where it stands: on the path, in what is visited, or in the dialogue itself.
  package var conversation: Conversation? { (interruption ?? unsure)?.conversation ?? visits.innermost }

  package mutating func open(_ dialogue: Dialogue) -> Answer {
    visits = Visits()
    isWithClient = dialogue.client != nil
    return Answer(turns: [visits.begin(dialogue, seed: seed)])
  }

  /// The danger heard in a line.
  package struct Alarm: Sendable {
    fileprivate let dangers: [Safety.Danger]
  }

  /// Listens for danger, which comes before every line is answered.
  package func listen(to line: String) -> Alarm {
    guard hearsDanger, !takenBack.contains(line) else { return Alarm(dangers: []) }
    let dangers = care.safety.dangers(in: line)
    return Alarm(dangers: isWithClient ? dangers.filter { $0.rank == 0 && !asksClient(line) } : dangers)
  }

  private func asksClient(_ line: String) -> Bool {
    care.skills?.code(line, after: "").labels.contains("risk-inquiry") ?? false
  }

  /// What a line leads to.
  /// - Parameters:
  ///   - alarm: the danger in the line, when it was listened for before.
  ///   - dialogue: finds a dialogue by its name, the one that is talked to among them.
  package mutating func hear(_ line: String, after alarm: Alarm? = nil, finding dialogue: (String) -> Dialogue?)
    -> Answer
  {
    let dangers = (alarm ?? listen(to: line)).dangers
    if let unsure { return answer(line, to: unsure, dangers, finding: dialogue) }
    if let interruption { return hear(line, on: interruption, dangers, finding: dialogue) }
    if let danger = dangers.first { return stop(for: danger, line) }
    return answer(to: line, finding: dialogue)
  }

  func answer(turns: [Turn]) -> Answer { Answer(turns: turns, rule: turns.first?.reason.rule) }

  mutating func answer(to line: String, finding dialogue: (String) -> Dialogue?) -> Answer {
    answer(turns: visits.hear(line, finding: dialogue))
  }

  /// Takes the conversations up in dialogues that may have been edited since.
  /// - Returns: the names of those whose state is gone: they begin again, and everything that was kept stays.
  package mutating func resume(finding dialogue: (String) -> Dialogue?) -> [String] {
    visits.resume(finding: dialogue)
  }

  /// The question that stands open, once more.
  package mutating func askAgain(finding dialogue: (String) -> Dialogue?) -> Answer {
    guard !isInterrupted, let current = visits.innermost.flatMap({ dialogue($0.dialogue) }) else { return Answer() }
    return Answer(turns: [visits.askAgain(in: current)])
  }
}
