import Dialogue

/// What was typed, and the lines that must follow.
struct Exchange {
  var said = ""
  /// `nil` in the opening, where nothing has been typed yet.
  var place: Place?
  var replies: [(String, Place)] = []
  var end: Place?

  var expected: [String] { replies.map(\.0) }
}

extension [Transcript.Line] {
  /// The first exchange is the opening.
  var exchanges: [Exchange] {
    var all = [Exchange()]
    for line in self {
      switch line {
      case .you(let text, let place): all.append(Exchange(said: text, place: place))
      case .attune(let text, let place): all[all.count - 1].replies.append((text, place))
      case .end(let place): all[all.count - 1].end = place
      }
    }
    return all
  }
}
