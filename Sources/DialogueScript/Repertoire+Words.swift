package import Dialogue

extension Repertoire {
  /// The words of a plain list such as `language/passphrase-words.txt`, one a line; lines that begin with `#` are about
  /// the list. `nil` when there is no such file or it holds too few.
  package func words(_ name: String, atLeast least: Int = 1_000) -> [Substring]? {
    let files = folders.lazy.map { SourceFile(path: "\($0)/\(name).txt") }
    guard let text = files.first(where: { !$0.text.isEmpty })?.text else { return nil }
    let words = text.linesOfText.map { $0.last == "\r" ? $0.dropLast() : $0 }.filter {
      !$0.isEmpty && !$0.hasPrefix("#")
    }
    return words.count >= least ? words : nil
  }

  /// The text of a word file such as `language/given-names`; `nil` when there is none.
  func wordFile(_ name: String) -> [UInt8]? {
    let files = folders.lazy.compactMap { OpenFile("\($0)/\(name).txt") }
    return files.compactMap { $0.next($0.size, of: UInt8.self) }.first
  }

  /// What identifies a person, by the rules of a file such as `language/identifiers`; `nil` when there is none.
  package func identifierSearch(_ name: String) throws(Unusable) -> IdentifierSearch? {
    guard let path = path(of: name) else { return nil }
    let script = script(SourceFile(path: path))
    guard case .identifiers(let file) = script.content, !script.diagnostics.hasErrors else {
      throw Unusable(path: path, diagnostics: script.diagnostics)
    }
    return IdentifierSearch(file.rules(words: wordFile))
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
