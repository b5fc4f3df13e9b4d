package import Dialogue

/// Talks to a dialogue at random, and looks for what no person should meet.
package struct Play {
  /// What a conversation ran into.
  package struct Trouble: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      /// Nothing is said, and it is not over.
      case stuck
      case repeats(String)
      /// A question that was asked earlier in the same conversation.
      case asksTwice(String)
      case endless(turns: Int)
      /// A client's line that its `never says` forbids there.
      case tooSoon(String, rule: String)
      /// No known line leads to a state.
      case unreached
    }

    package let kind: Kind
    package let state: String
    /// The conversation so far, as a transcript.
    package let conversation: [String]
    /// What makes this conversation again.
    package let seed: UInt64?
  }

  let dialogue: Dialogue
  private let transcripts: [Transcript]
  private let finding: (String) -> Dialogue?
  /// What is asked, by where it stands; what asks again is not among it.
  private let questions: [Place: String]
  /// States that the conversations beside the dialogue come to.
  private let known: Set<String>

  /// - Parameters:
  ///   - transcripts: the conversations beside it, and beside what it extends.
  ///   - others: finds the dialogues that it visits.
  package init(
    _ dialogue: Dialogue, _ transcripts: [Transcript] = [],
    visiting others: @escaping (String) -> Dialogue? = { _ in nil }
  ) {
    self.dialogue = dialogue
    self.transcripts = transcripts
    finding = { $0 == dialogue.name ? dialogue : others($0) }
    questions = dialogue.definition.questions
    var coverage = Coverage()
    let replay = Replay(dialogue, savesEveryTurn: false, visiting: others)
    for conversation in transcripts.flatMap(\.conversations) {
      _ = replay.differences(from: conversation, coverage: &coverage)
    }
    known = coverage.states
  }

  /// The first trouble of each kind that `count` conversations and a walk through every state run into.
  package func troubles(in count: Int, from seed: UInt64) -> [Trouble] {
    var reached = known
    var found: [Trouble] = []
    var pools = LinePools(of: dialogue, transcripts)
    for number in 0..<UInt64(count) {
      let trouble = conversation(seed: seed &+ number, &reached, &pools)
      if let trouble, !found.contains(where: { $0.kind.code == trouble.kind.code }) { found.append(trouble) }
    }
    let walk = StateWalk(from: PlayedTalk(dialogue, seed: 1, finding: finding)) { pools.pool(of: $0) }
    reached.formUnion(walk.states)
    if let stuck = walk.stuck, !found.contains(where: { $0.kind == .stuck }) { found.append(stuck) }
    let definition = dialogue.definition
    let inside = definition.states.filter { reached.contains($0.name) }
    reached.formUnion(inside.flatMap { definition.around($0) }.map(\.name))
    let missed = definition.states.filter { !reached.contains($0.name) }
    return found + missed.map { Trouble(kind: .unreached, state: $0.name, conversation: [], seed: nil) }
  }

  /// One conversation, up to its end or to what it runs into.
  private func conversation(seed: UInt64, _ reached: inout Set<String>, _ pools: inout LinePools) -> Trouble? {
    var numbers = SplitMix(seed: seed)
    var talk = PlayedTalk(dialogue, asking: questions, seed: seed, finding: finding)
    reached.formUnion(talk.states)
    // More lines than any person types to so many questions.
    var (typed, longest, met) = (0, 60, Set<String>())
    // Worth telling when nothing worse comes of it.
    var askedTwice: Trouble?
    while !talk.visits.isOver {
      let pool = pools.pool(of: talk.current)
      if met.insert(talk.current.name).inserted { longest += 20 * pool.stateCount }
      if typed == longest { return talk.trouble(.endless(turns: longest), seed: seed) }
      talk.type(pool.line(in: talk.conversation.state, using: &numbers))
      typed += 1
      reached.formUnion(talk.states)
      switch talk.trouble {
      case .asksTwice(let line)?: askedTwice = askedTwice ?? talk.trouble(.asksTwice(line), seed: seed)
      case let kind?: return talk.trouble(kind, seed: seed)
      case nil: break
      }
    }
    return askedTwice
  }
}

extension Play.Trouble.Kind {
  /// A short name that stays the same when the message is reworded.
  package var code: String {
    switch self {
    case .stuck: "play-stuck"
    case .repeats: "play-repeats"
    case .asksTwice: "play-asks-twice"
    case .endless: "play-endless"
    case .tooSoon: "play-too-soon"
    case .unreached: "play-unreached"
    }
  }
}

extension DialogueDefinition {
  /// The questions of its states and rules, by where they stand.
  fileprivate var questions: [Place: String] {
    let rules = states.flatMap { $0.rules + [$0.otherwise].compactMap(\.self) } + rules + libraryRules
    let asks = states.flatMap(\.asks) + rules.flatMap(\.asks) + [otherwise].compactMap(\.self).flatMap(\.asks)
    return Dictionary(asks.map { ($0.place, $0.text) }) { first, _ in first }
  }
}
