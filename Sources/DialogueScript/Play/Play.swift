package import Dialogue

/// Talks to a dialogue at random, and looks for what no person should meet.
package struct Play {
  /// What a conversation ran into.
  package struct Trouble: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      /// Nothing is said, and it is not over.
      case stuck
      case repeats(String)
      case endless(turns: Int)
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
  let pool: LinePool
  /// States that the conversations beside the dialogue come to.
  private let known: Set<String>

  package init(_ dialogue: Dialogue, _ transcript: Transcript?) {
    self.dialogue = dialogue
    let definition = dialogue.definition
    pool = LinePool(definition, transcript)
    longest = 60 + 20 * definition.states.count
    var coverage = Coverage()
    let replay = Replay(dialogue, savesEveryTurn: false)
    for conversation in transcript?.conversations ?? [] {
      _ = replay.differences(from: conversation, coverage: &coverage)
    }
    known = coverage.states
  }

  /// The first trouble of each kind that `count` conversations and a walk through every state run into.
  package func troubles(in count: Int, from seed: UInt64) -> [Trouble] {
    var reached = known
    var found: [Trouble] = []
    for number in 0..<UInt64(count) {
      let trouble = conversation(seed: seed &+ number, &reached)
      if let trouble, !found.contains(where: { $0.kind.code == trouble.kind.code }) { found.append(trouble) }
    }
    let walk = StateWalk(dialogue: dialogue, lines: pool.all)
    reached.formUnion(walk.states)
    if let stuck = walk.stuck, !found.contains(where: { $0.kind == .stuck }) { found.append(stuck) }
    let definition = dialogue.definition
    let inside = definition.states.filter { reached.contains($0.name) }
    reached.formUnion(inside.flatMap { definition.around($0) }.map(\.name))
    let missed = definition.states.filter { !reached.contains($0.name) }
    return found + missed.map { Trouble(kind: .unreached, state: $0.name, conversation: [], seed: nil) }
  }

  /// More lines than any person types to so many questions.
  let longest: Int

  /// One conversation, up to its end or to what it runs into.
  private func conversation(seed: UInt64, _ reached: inout Set<String>) -> Trouble? {
    var numbers = SplitMix(seed: seed)
    var talk = Talk(dialogue, seed: seed)
    reached.insert(talk.turn.conversation.state)
    for _ in 0..<longest where !talk.turn.conversation.isFinished {
      talk.type(pool.line(in: talk.turn.conversation.state, using: &numbers))
      reached.insert(talk.turn.conversation.state)
      if let kind = talk.trouble { return talk.trouble(kind, seed: seed) }
    }
    return talk.turn.conversation.isFinished ? nil : talk.trouble(.endless(turns: longest), seed: seed)
  }
}

extension Play.Trouble.Kind {
  /// A short name that stays the same when the message is reworded.
  package var code: String {
    switch self {
    case .stuck: "play-stuck"
    case .repeats: "play-repeats"
    case .endless: "play-endless"
    case .unreached: "play-unreached"
    }
  }
}
