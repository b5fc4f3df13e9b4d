import Dialogue

extension AsTypedCheck {
  /// A link leads to a word that is no keyword, or to one that answers nothing.
  static let unknownKeyword = AsTypedCheck { script in
    let keywords = Dictionary(script.keywords.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
    return script.links.compactMap { link in
      guard let keyword = keywords[link.word] else {
        return .error(
          at: link.place, "there is no keyword `\(link.word)`", code: "unknown-keyword",
          hint: link.word.didYouMean(script.keywords.filter(\.answers).map(\.word)))
      }
      guard !keyword.answers else { return nil }
      return .error(
        at: link.place, "the keyword `\(link.word)` has no rules: it answers nothing", code: "silent-keyword",
        hint: "give it `says`, `rules` or `goes to`")
    }
  }
}
