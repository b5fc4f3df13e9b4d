import Dialogue

extension Check {
  /// A reply in which `<` is not closed, so that the name would be said with its bracket.
  static let replyBracket = Check(.parts, in: [.dialogue, .labelling, .library, .lines]) { file in
    let assigned = file.definition.ownRules.map(\.rule).flatMap { ($0.sets + $0.rates).map(\.value) }
    return (file.wordings + assigned).compactMap { wording -> Diagnostic? in
      guard let bracket = wording.text.loneBracket else { return nil }
      let isOpen = wording.text[bracket] == "<"
      let place = file.place(
        of: String(wording.text[bracket...].prefix { $0 != "\n" && $0 != " " }), from: wording.place)
      return isOpen
        ? .error(
          at: place, "the bracket `<` is not closed", code: "open-bracket", hint: "a name in a reply stands in `< >`")
        : .error(at: place, "`>` has no beginning", code: "lone-bracket", hint: "a name in a reply stands in `< >`")
    }
  }
}

extension String {
  /// The first `<` without a `>` before the next one, or the other way round.
  fileprivate var loneBracket: Index? {
    var open: Index?
    for index in indices {
      switch self[index] {
      case "<":
        if let open { return open }
        open = index
      case ">":
        guard open != nil else { return index }
        open = nil
      default: break
      }
    }
    return open
  }
}
