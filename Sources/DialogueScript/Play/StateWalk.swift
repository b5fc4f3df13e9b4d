import Dialogue

/// Goes to every state that known lines lead to, and types all of them there.
struct StateWalk {
  private(set) var states: Set<String> = []
  /// Where nothing was said, first found.
  private(set) var stuck: Play.Trouble?
  private var seen: Set<Stand> = []

  /// Where a conversation stands, as far as it matters which lines were typed there.
  private struct Stand: Hashable {
    let dialogue: String
    let state: String
    /// How many dialogues wait.
    let depth: Int
  }

  /// - Parameter pool: the lines that are typed to a dialogue.
  init(from talk: PlayedTalk, pool: (Dialogue) -> LinePool) {
    var open = [talk]
    _ = notes(talk)
    while !open.isEmpty {
      let here = open.removeFirst()
      for line in pool(here.current).all where !here.visits.isOver {
        var talk = here
        talk.type(line)
        if talk.trouble == .stuck, stuck == nil { stuck = talk.trouble(.stuck, seed: nil) }
        if notes(talk) { open.append(talk) }
      }
    }
  }

  /// Whether it stands where none stood before.
  private mutating func notes(_ talk: PlayedTalk) -> Bool {
    states.formUnion(talk.states)
    let here = talk.conversation
    return seen.insert(Stand(dialogue: here.dialogue, state: here.state, depth: talk.visits.conversations.count))
      .inserted
  }
}
