extension Repertoire {
  /// The words of a plain list such as `language/passphrase-words.txt`, one a line; lines that begin with `#` are about
  /// the list. `nil` when there is no such file or it holds fewer than 1,000 words.
  package func words(_ name: String) -> [Substring]? {
    let files = folders.lazy.map { SourceFile(path: "\($0)/\(name).txt") }
    guard let text = files.first(where: { !$0.text.isEmpty })?.text else { return nil }
    let words = text.linesOfText.map { $0.last == "\r" ? $0.dropLast() : $0 }.filter {
      !$0.isEmpty && !$0.hasPrefix("#")
    }
    return words.count >= 1_000 ? words : nil
  }
}
