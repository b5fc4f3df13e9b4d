/// What the second word must be like for a pattern to be worth trying: it is looked at before the pattern is.
struct IdentifierFilter: Sendable {
  private var lists: UInt64 = 0
  private var looks: NoteText.Look = []
  /// One bit for each word, by its number; several words share a bit.
  private var words: UInt64 = 0
  private var isUnknown = false
  private var isKnownHere = false
  /// Whether anything may follow.
  private(set) var isOpen = true

  /// - Parameter pattern: one of the `ways` of a pattern.
  init(_ pattern: IdentifierPattern, in table: WordTable) {
    guard case .sequence(let parts) = pattern, let first = parts.first, first.takesOneWord else { return }
    var beginning = IdentifierBeginning()
    let mayEnd = IdentifierPattern.sequence(Array(parts.dropFirst())).begins(&beginning, in: table)
    guard !mayEnd, !beginning.isOpen else { return }
    isOpen = false
    (lists, looks) = (beginning.lists, beginning.looks)
    for word in beginning.words { words |= 1 << UInt64(word & 63) }
    (isUnknown, isKnownHere) = (beginning.isUnknown, beginning.isKnownHere)
  }

  /// - Parameter isKnown: whether the word is known as a name.
  func passes(_ word: NoteText.Word, isKnown: Bool) -> Bool {
    lists & word.lists != 0 || !looks.isDisjoint(with: word.look)
      || word.id >= 0 && words & (1 << UInt64(word.id & 63)) != 0 || isUnknown && word.lists == 0
      || isKnownHere && isKnown
  }
}

extension IdentifierPattern {
  /// Whether it takes one word, or a phrase of a list.
  fileprivate var takesOneWord: Bool {
    switch self {
    case .word, .list, .capitalised: true
    case .form(let form): [.unknownWord, .knownHere, .number, .ageOver89, .capitalLetter, .capitals].contains(form)
    case .marked(let part), .capital(let part), .innerCapital(let part), .small(let part): part.takesOneWord
    default: false
    }
  }
}

/// Patterns that can begin with the same thing.
struct ReadyPatterns: Sendable {
  struct Ready: Sendable {
    let rule: Int
    /// The number of its node.
    let pattern: Int32
    let asksForKnown: Bool
  }

  private(set) var filters: [IdentifierFilter] = []
  private(set) var all: [Ready] = []

  mutating func append(_ ready: Ready, _ filter: IdentifierFilter) {
    all.append(ready)
    filters.append(filter)
  }
}
