/// Lines that are a command but for what it begins with: asked about once, so that they do not stand in the entry.
extension Sitting {
  /// - Returns: nil when the line is an answer; the same line, typed once more, always is.
  mutating func meantAsCommand(_ bytes: [UInt8], _ text: String) -> Response? {
    guard !state.isStopped, askedAbout != bytes, let key = meaning(of: text) else {
      askedAbout = nil
      return nil
    }
    askedAbout = bytes
    var response = Response()
    response.tell(key == .meantShell ? line(key) : line(key, ["command": "/" + Self.command(in: text)]))
    return response
  }

  private func meaning(of text: String) -> HouseLines.Key? {
    if case .rewriting = state.phase { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.first?.lowercased() == "attune", (2...5).contains(words.count) { return .meantShell }
    let command = Self.command(in: text)
    let isOpen = state.phase == .open
    return Self.everywhere.contains(command) || (isOpen && Self.atTheOpenPrompt.contains(command)) ? .meantCommand : nil
  }

  private static func command(in text: String) -> String {
    let word = text.trimmingSpace.lowercased()
    return word == "exit" ? "quit" : word
  }

  /// Hardly an answer to any question.
  private static let everywhere: Set = ["help", "quit"]
  /// Those that could be an answer where something was asked.
  private static let atTheOpenPrompt: Set = ["journal", "practices", "resume", "pause", "lock", "setup"]
}
