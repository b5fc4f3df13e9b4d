import Dialogue

/// What there is beside a file, for whoever names something that stands elsewhere.
package struct Shelf {
  package var practices: [String] = []
  package var cards: [String] = []
  /// The headings of `language/groups`.
  package var needs: [String] = []
  package var cardGroups: [String] = []
  /// The places that `sources.yaml` can name in a file such as `practices/boundary`; `nil` when there is no such file.
  package var anchors: (String) -> [String]? = { _ in nil }
  /// The text of a word file such as `language/given-names`; `nil` when there is none.
  package var words: (String) -> [UInt8]? = { _ in nil }
  /// What a file such as `language/skills` can hear in a therapist's line; `nil` when there is no such file.
  package var skills: (String) -> [String]? = { _ in nil }
}

extension Repertoire {
  /// What is found on the search path now.
  package var shelf: Shelf {
    var known: [String: [String]?] = [:]
    return Shelf(
      practices: dialogueNames(in: "practices"), cards: cardNames, needs: groups("needs"),
      cardGroups: groups("groups of cards"),
      anchors: { name in
        if let found = known[name] { return found }
        let found = self.anchors(in: name)
        known[name] = .some(found)
        return found
      },
      words: { self.wordFile($0) },
      skills: { (try? self.labelling($0))?.labels.sorted() })
  }
}
