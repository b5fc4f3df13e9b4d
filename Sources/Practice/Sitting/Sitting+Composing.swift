import Dialogue

/// Writing at length: every line is text, until a single full stop or Ctrl-D. Each is on the disk and heard for danger
/// like any other.
extension Sitting {
  package var isComposing: Bool { state.composed != nil && !state.isStopped }

  /// Begins to take lines as text.
  package mutating func compose() -> Response {
    state.composed = []
    return told(.compose)
  }

  /// Puts a heading over what is written next.
  package mutating func addHeading(_ heading: String) {
    guard let composed = state.composed else { return }
    state.composed = (composed.isEmpty ? [] : composed + [0x0A, 0x0A]) + Array("## \(heading)\n".utf8)
  }

  mutating func hearComposed(_ bytes: [UInt8], _ text: String) -> Response {
    if text.trimmingSpace == "." { return finishComposing() }
    if let danger = dangers(in: bytes, text).first ?? dangerAcrossLines(bytes, text) {
      remember()
      return stop(for: danger, bytes)
    }
    addToComposed(bytes)
    return Response()
  }

  /// What was composed is heard as one line would be.
  package mutating func finishComposing() -> Response {
    guard let composed = state.composed else { return Response() }
    state.composed = nil
    remember()
    state.turns += 1
    guard surroundings.isForWriting else {
      return hearFreely(composed, String(decoding: composed, as: UTF8.self))
    }
    keep(composed)
    guard !state.record.isEmpty else { return leaveEmpty() }
    return keepOrAskApart(thenLeaves: true)
  }

  private mutating func leaveEmpty() -> Response {
    state.phase = .over
    var response = told(.empty)
    response.effects.append(.leave)
    return response
  }

  /// A sentence need not end where the line does.
  private func dangerAcrossLines(_ bytes: [UInt8], _ text: String) -> Safety.Danger? {
    guard let last = state.composed?.split(separator: 0x0A, omittingEmptySubsequences: false).last, !last.isEmpty,
      !state.takenBack.contains(Array(last)), !state.takenBack.contains(bytes)
    else { return nil }
    let before = String(decoding: last, as: UTF8.self)
    guard let end = before.trimmingSpace.last, !".!?".contains(end) else { return nil }
    return surroundings.safety.dangers(in: before + " " + text).first
  }

  mutating func addToComposed(_ bytes: [UInt8]) {
    guard let composed = state.composed else { return }
    state.composed = composed.isEmpty ? bytes : composed + [0x0A] + bytes
  }

  mutating func dropFromComposed(_ bytes: [UInt8]) {
    guard let composed = state.composed, composed.suffix(bytes.count) == bytes[...] else { return }
    state.composed = Array(composed.dropLast(min(composed.count, bytes.count + 1)))
  }

  /// What stands there becomes a passage of its own, before what was typed when it was interrupted.
  mutating func keepComposed() {
    guard let composed = state.composed else { return }
    state.composed = nil
    let apart = state.record.passages.reversed().prefix(while: \.isApart)
    state.record.passages.removeLast(apart.count)
    keep(composed)
    state.record.passages += apart.reversed()
  }
}
