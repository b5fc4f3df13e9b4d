import Dialogue

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

  func spelling(at path: String) -> English {
    willRead(path)
    if let kept: English = kept(.english, of: path)?.value() { return kept }
    let script = Script(SourceFile(path: path), english: English(), library: { _ in nil })
    guard case .english(let english) = script.content else { return English() }
    if !script.diagnostics.hasErrors { keep(Store(of: english), .english, of: path) }
    return english
  }

  /// The words that are no slips, from `language/english-words.txt`.
  var wordList: WordList? {
    let files = folders.lazy.compactMap { OpenFile("\($0)/language/english-words.txt") }
    return files.compactMap { $0.next($0.size, of: UInt8.self) }.first.map { WordList($0) }
  }
}
