/// A passage written anew, or taken out, at the close.
extension Sitting {
  mutating func listPassages(thenLeaves: Bool) -> Response {
    state.phase = .choosingPassage(thenLeaves: thenLeaves)
    var response = Response()
    for (number, passage) in state.record.passages.enumerated() {
      response.spoken.append(.record(Array("\(number + 1)  ".utf8) + passage.bytes))
    }
    response.say(line(.edit))
    return response
  }

  mutating func choosePassage(_ text: String, thenLeaves: Bool) -> Response {
    if text.trimmingSpace.isEmpty { return backToClose(thenLeaves: thenLeaves) }
    guard let number = Int(text.trimmingSpace), state.record.passages.indices.contains(number - 1) else {
      var response = Response()
      response.tell(line(.noSuchPassage))
      response.say(line(.edit))
      return response
    }
    state.phase = .rewriting(passage: number - 1, thenLeaves: thenLeaves)
    var response = Response()
    response.say(line(.editText))
    return response
  }

  mutating func rewrite(_ passage: Int, as bytes: [UInt8], thenLeaves: Bool) -> Response {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      state.record.passages.remove(at: passage)
    } else {
      state.record.passages[passage].bytes = bytes
    }
    return backToClose(thenLeaves: thenLeaves)
  }

  private mutating func backToClose(thenLeaves: Bool) -> Response {
    var response = Response()
    close(&response, thenLeaves: thenLeaves)
    return response
  }
}
