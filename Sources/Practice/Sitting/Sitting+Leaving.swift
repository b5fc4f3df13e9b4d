import Dialogue

/// Leaving, asked or unasked.
extension Sitting {
  mutating func quit() -> Response {
    var response = Response()
    if state.isStopped { before = [] }
    (state.interruption, state.unsure) = (nil, nil)
    keepComposed()
    close(&response, thenLeaves: true)
    return response
  }

  /// Nothing that is written goes without being asked about: where there is no vault to wait in, leaving is the close.
  package mutating func pause() -> Response {
    if isUnsaved { return quit() }
    var response = Response()
    let isKept = surroundings.hasVault && !state.isEmpty
    response.say(line(isKept ? .paused : state.isEmpty ? .goodbye : .goodbyeUnkept))
    response.effects.append(.leave)
    return response
  }

  /// Ctrl-C twice: whether to leave.
  package mutating func askToLeave() -> Response {
    isAskedToLeave = true
    return told(isUnsaved ? .leaveQuestionUnkept : .leaveQuestion)
  }

  /// Whether something is written that would be lost, and somebody is there to be asked.
  package var isUnsaved: Bool {
    !surroundings.hasVault && surroundings.isInteractive && !state.isEmpty && !isAtClose
  }

  private var isAtClose: Bool {
    switch state.phase {
    case .closing, .closingApart, .choosingPassage, .rewriting, .over: true
    case .open, .settingUp, .offering, .practising, .sayingAgain: false
    }
  }

  mutating func answerToLeaving(_ text: String) -> Response? {
    switch answer(text) {
    case "yes": return pause()
    case "no":
      var response = Response()
      if isComposing { response.tell(line(.composeGoesOn)) } else { response.spoken += questionNow() }
      return response
    default: return nil
    }
  }
}

extension Sitting {
  package func nothingWaits() -> Response { told(.nothingWaits) }
  package func asksWhichWaits() -> Response { told(.whichWaits) }

  /// The first line of a sitting that was locked.
  /// - Parameter hides: whether something was written before.
  package func locked(hides: Bool) -> Response { told(hides ? .locked : .lockedEmpty) }

  /// Said before an editor opens.
  package func editorSees() -> Response { told(.editorSees) }

  /// An editor's text was found: whether to take it in.
  package func askAboutEditorText() -> Response { told(.editorLeft) }

  /// Whether a line says yes or no; nil when it says neither.
  package func agrees(_ text: String) -> Bool? {
    switch answer(text) {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  package func nothingToLock() -> Response { told(.nothingToLock) }

  /// It ends, and what was hidden was not looked at again.
  package func staysHidden() -> Response { told(.stillHidden) }

  /// Half a line that stood at the prompt when the terminal went.
  package mutating func note(unfinished bytes: [UInt8]) {
    if isComposing { return addToComposed(bytes) }
    keep(bytes, practice: state.visits.innermost?.dialogue, isApart: state.interruption != nil)
  }
}
