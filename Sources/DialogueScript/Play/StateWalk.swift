import Dialogue

/// Goes to every state that known lines lead to, and types all of them there.
struct StateWalk {
  private(set) var states: Set<String> = []
  /// Where nothing was said, first found.
  private(set) var stuck: Play.Trouble?

  init(dialogue: Dialogue, lines: [String]) {
    var open = [Talk(dialogue, seed: 1)]
    states.insert(open[0].turn.conversation.state)
    while !open.isEmpty {
      let here = open.removeFirst()
      for line in lines where !here.turn.conversation.isFinished {
        var talk = here
        talk.type(line)
        if talk.trouble == .stuck, stuck == nil { stuck = talk.trouble(.stuck, seed: nil) }
        if states.insert(talk.turn.conversation.state).inserted { open.append(talk) }
      }
    }
  }
}
