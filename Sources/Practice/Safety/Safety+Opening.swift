import Dialogue

extension Safety {
  /// A path as it opens.
  struct Opening {
    var path: Dialogue
    /// The opening itself, after what another path said that led here.
    var turns: [Turn]
  }

  /// Opens a path after what led there. A rule that opens it may lead over to another path; where that one would lead on
  /// as well, the graver of the two opens plainly, so that no two paths send a line to and fro.
  func open(_ path: Dialogue, after lines: [String], _ conversation: (Dialogue) -> Conversation) -> Opening {
    let turn = path.opening(of: conversation(path), after: lines)
    guard let next = self.path(visitedBy: turn) else { return Opening(path: path, turns: [turn]) }
    let over = next.opening(of: conversation(next), after: lines)
    guard let further = self.path(visitedBy: over) else { return Opening(path: next, turns: [turn, over]) }
    let graver = rank(of: further) < rank(of: next) ? further : next
    return Opening(path: graver, turns: [turn, graver.opening(of: conversation(graver))])
  }

  /// Whether a rule that opens a path hears a line.
  func isOpened(_ path: Dialogue, by line: String, in conversation: Conversation) -> Bool {
    !path.opening(of: conversation, after: [line]).reason.heard.isEmpty
  }

  /// The path that a turn on another one leads over to.
  func path(visitedBy turn: Turn) -> Dialogue? {
    turn.effects.lazy.compactMap { if case .visit(let name) = $0 { path(named: name) } else { nil } }.first
  }
}
