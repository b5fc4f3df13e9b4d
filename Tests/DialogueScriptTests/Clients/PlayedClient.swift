import DialogueScript

@testable import Dialogue

/// A client who is talked to by machine.
struct PlayedClient {
  enum Trainee {
    case skilled, advising, anything
  }

  let dialogue: Dialogue

  init(_ dialogue: Dialogue) { self.dialogue = dialogue }

  func begun(seed: UInt64) -> PlayedHour { PlayedHour(dialogue, seed: seed) }

  /// By how much a number moves with these lines at the beginning.
  func change(of name: String, by lines: [String]) -> Double {
    var talk = begun(seed: 1)
    let before = talk.numbers[name] ?? 0
    for line in lines { talk.say(line) }
    return (talk.numbers[name] ?? 0) - before
  }

  /// How many words the last three lines of several are answered with.
  func words(after lines: [String], seed: UInt64) -> Int {
    var talk = begun(seed: seed)
    let replies = lines.map { talk.say($0) }
    return replies.suffix(3).joined().reduce(0) { $0 + $1.split(separator: " ").count }
  }

  func played(_ trainee: Trainee, seed: UInt64, turns: Int = 38) -> PlayedHour {
    var talk = begun(seed: seed)
    var random = SplitMix(seed: seed)
    var repairs = TraineeLines.repair.makeIterator()
    for turn in 0..<turns where !talk.isOver {
      let care = trainee == .skilled ? careful(talk, turn, &repairs) : nil
      talk.say(care ?? line(of: trainee, turn, &random))
    }
    return talk
  }

  /// Who is skilled asks where there is a cue, slows down where somebody is flooded, and goes towards a strain.
  private func careful(_ talk: PlayedHour, _ turn: Int, _ repairs: inout IndexingIterator<[String]>) -> String? {
    if talk.hasCue, !talk.hasAsked { return TraineeLines.suicide }
    if talk.numbers["arousal"] ?? 0 >= 66 { return TraineeLines.pace[turn % TraineeLines.pace.count] }
    return talk.numbers["strain"] ?? 0 >= 1 ? repairs.next() : nil
  }

  private func line(of trainee: Trainee, _ turn: Int, _ random: inout SplitMix) -> String {
    let kinds: [[String]] =
      switch trainee {
      case .skilled:
        [TraineeLines.feeling, TraineeLines.open, TraineeLines.feeling, TraineeLines.simple, TraineeLines.affirming]
      case .advising: [TraineeLines.advice, TraineeLines.closed, TraineeLines.reassurance]
      case .anything:
        [
          TraineeLines.feeling, TraineeLines.simple, TraineeLines.open, TraineeLines.closed, TraineeLines.advice,
          TraineeLines.reassurance, TraineeLines.confronting, TraineeLines.affirming, TraineeLines.silence,
          [TraineeLines.apology, TraineeLines.suicide], TraineeLines.hostile,
        ]
      }
    if trainee == .anything { return kinds.randomElement(using: &random)!.randomElement(using: &random)! }
    let kind = kinds[turn % kinds.count]
    return kind[(turn / kinds.count + Int(random.next() % 2)) % kind.count]
  }
}

/// A conversation with a client, and what went wrong in it.
struct PlayedHour {
  private let dialogue: Dialogue
  private var conversation: Conversation
  private let core: [Ear]
  private var said: [[String]] = []
  private(set) var troubles: [String] = []
  /// In which turn the core was said: what is never said with trust below 70, or before the fourth gate; or a rule says so.
  private(set) var coreOpenedIn: Int?

  init(_ dialogue: Dialogue, seed: UInt64) {
    self.dialogue = dialogue
    let core = dialogue.client?.neverSays.filter { rule in
      rule.guards.contains { $0 == .number("trust", .below, 70) || $0 == .number("disclosure", .below, 4) }
    }
    self.core = (core ?? []).map { Ear($0, concepts: dialogue.phrases, english: dialogue.english) }
    let opening = dialogue.opening(of: dialogue.conversation(seed: seed))
    conversation = opening.conversation
    said = [opening.lines]
  }

  var numbers: [String: Double] { conversation.numbers }
  /// Whether the client has let something be seen of not wanting to live, and whether it was asked about.
  var hasCue: Bool { conversation.value(of: "the cue") != nil }
  private(set) var hasAsked = false
  var isOver: Bool { conversation.isFinished }

  @discardableResult
  mutating func say(_ line: String) -> [String] {
    let turn = dialogue.turn(after: line, in: conversation)
    conversation = turn.conversation
    if line == TraineeLines.suicide { hasAsked = true }
    look(at: turn)
    said.append(turn.lines)
    if coreOpenedIn == nil, conversation.value(of: "the core") != nil || turn.lines.contains(where: tellsTheCore) {
      coreOpenedIn = said.count - 1
    }
    return turn.lines
  }

  private func tellsTheCore(_ line: String) -> Bool { core.contains { $0.hears(line) } }

  private mutating func look(at turn: Turn) {
    for number in dialogue.numbers {
      let value = turn.conversation.numbers[number.name] ?? 0
      if !(Double(number.range.lowerBound)...Double(number.range.upperBound)).contains(value) {
        troubles.append("\(number.name) is \(value)")
      }
    }
    let lately = Set(said.suffix(12).joined())
    for line in turn.lines where line.split(separator: " ").count > 3 && lately.contains(line) {
      troubles.append("said again: \(line)")
    }
    for line in turn.lines {
      troubles += dialogue.saysTooSoon(line, in: turn.conversation).map { "\($0), too soon: \(line)" }
    }
    if turn.lines.isEmpty, !turn.conversation.isFinished { troubles.append("no answer") }
  }
}
