import Dialogue

extension AsTypedCheck {
  /// A pattern waits for a word that no sentence holds: it is always read as another, or cut away.
  static let wordNeverRead = AsTypedCheck { script in
    let becomes = Dictionary(
      script.keywords.compactMap { keyword in keyword.becomes.map { (keyword.word, $0) } }, uniquingKeysWith: { $1 })
    let written = Set(becomes.values).union(script.rewrittenWords)
    return script.decompositions.flatMap { hears, place in
      hears.words.filter { !written.contains($0) }.compactMap { word in
        if let other = becomes[word], other != word {
          return .warning(
            at: place, "no sentence holds `\(word)`: it is read as `\(other)`", code: "never-read",
            hint: "write `\(other)` here")
        }
        guard script.cuts.contains(word) else { return nil }
        return .warning(
          at: place, "no sentence holds `\(word)`: the line is cut there", code: "never-read",
          hint: "take it out of the pattern, or out of `cuts at`")
      }
    }
  }
}

extension AsTypedDefinition {
  /// Words that a sentence can hold because a rule wrote them into it.
  fileprivate var rewrittenWords: [String] {
    keywords.flatMap(\.rules).flatMap(\.replies).flatMap { reply -> [String] in
      guard case .rewrites(let assembly, _) = reply else { return [] }
      return assembly.pieces.compactMap { piece in if case .word(let word) = piece { word } else { nil } }
    }
  }
}
