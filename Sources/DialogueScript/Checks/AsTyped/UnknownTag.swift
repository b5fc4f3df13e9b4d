import Dialogue

extension AsTypedCheck {
  /// A pattern names a tag that no word has.
  static let unknownTag = AsTypedCheck { script in
    let known = script.tagged
    return script.decompositions.flatMap { hears, place in
      hears.tags.filter { known[$0] == nil }.map { tag in
        .error(
          at: place, "no word has the tag `\(tag)`", code: "unknown-tag",
          hint: tag.didYouMean(known.keys.sorted()) ?? "add `tags: \(tag)` to the keywords that are one")
      }
    }
  }
}

extension Decomposition {
  var tags: [String] {
    parts.flatMap { part -> [String] in if case .oneOf(_, let tags) = part { tags } else { [] } }
  }

  var words: [String] {
    parts.flatMap { part -> [String] in if case .oneOf(let words, _) = part { words } else { [] } }
  }
}
