import Dialogue

extension Repertoire {
  /// The names of the cards there are, in alphabetical order.
  package var cardNames: [String] { names(in: "cards") }

  /// A card by its name; `nil` when there is no such file.
  package func card(_ name: String) throws(Unusable) -> Card? {
    guard !name.contains("/"), let path = path(of: "cards/\(name)") else { return nil }
    let script = script(SourceFile(path: path))
    guard case .card(let card) = script.content, !script.diagnostics.hasErrors else {
      throw Unusable(path: path, diagnostics: script.diagnostics + script.reasonToBeNoCard)
    }
    return card
  }

  /// Every card that can be read, in alphabetical order.
  package var cards: [Card] { cardNames.compactMap { try? card($0) } }

  /// What is listed, group by group in the order of `language/groups`; what belongs to none of them comes last.
  /// - Parameter kind: `needs`, or `groups of cards`.
  package func grouped<Item>(_ items: [Item], by kind: String, of group: (Item) -> String?) -> [(
    name: String?, items: [Item]
  )] {
    let groups = groups(kind)
    let rest = items.filter { item in !(group(item).map(groups.contains) ?? false) }
    let all = groups.map { name in (name: Optional(name), items: items.filter { group($0) == name }) }
    return (all + [(name: nil, items: rest)]).filter { !$0.items.isEmpty }
  }

  /// The headings of `language/groups`, in their order; none when the file is missing.
  package func groups(_ kind: String) -> [String] {
    ((try? phrasebook("language/groups"))??.lines[kind] ?? []).map(\.text)
  }
}

extension Script {
  fileprivate var reasonToBeNoCard: [Diagnostic] {
    if case .card = content { return [] }
    guard !diagnostics.hasErrors else { return [] }
    return [
      .error(
        at: document.root.place, "the file holds no card", code: "unknown-kind", hint: "a card begins with `card: NAME`"
      )
    ]
  }
}
