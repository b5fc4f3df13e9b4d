/// What words look like as they were typed, whatever words they are: `###-####`, a word with a capital, initials.
package struct Shape: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A word that begins with a capital letter; the flag leaves out those that begin a sentence, where all do.
    case capitalised(insideSentence: Bool)
    case initials
    case letters([Letter], CheckDigit?)
  }

  /// What stands at one place of `###_@@-*`.
  package enum Letter: Hashable, Sendable {
    case digit, letter, space
    /// A space, a hyphen, a full stop, or nothing.
    case parting
    /// All letters and digits that follow: in one piece, or, when a check digit tells where it ends, in groups.
    case rest
    case exactly(Unicode.Scalar)
  }

  /// As it stands in the pattern, without its brackets.
  package let written: String
  package let kind: Kind

  /// No shape looks at more letters than this in one place.
  package static let mostLetters = 600
  /// The longest row of letters that can be written, or that `*` stands for.
  static let longest = 40

  /// What no line holds.
  static let none = Shape(written: "", kind: .letters([], nil))

  private init(written: String, kind: Kind) {
    self.written = written
    self.kind = kind
  }

  /// - Returns: `nil` when it says nothing.
  package init?(_ written: String) {
    guard let kind = Kind(written) else { return nil }
    self.written = written
    self.kind = kind
  }

  /// Whether a text in angle brackets can only be a shape: in `seen / came# out` a sign has slipped in.
  package static func isMeant(by text: String) -> Bool {
    guard text.unicodeScalars.contains(where: isPlace) else { return Kind(named: text) != nil }
    return text.split(separator: " / ").allSatisfy { $0.unicodeScalars.contains(where: isPlace) }
  }

  private static func isPlace(_ scalar: Unicode.Scalar) -> Bool { scalar == "#" || scalar == "@" }
}

extension Shape.Kind {
  fileprivate init?(named name: String) {
    switch name {
    case "capitalised", "capitalized": self = .capitalised(insideSentence: false)
    case "capitalised mid-sentence", "capitalized mid-sentence": self = .capitalised(insideSentence: true)
    case "initials": self = .initials
    default: return nil
    }
  }

  fileprivate init?(_ written: String) {
    if let named = Self(named: written) {
      self = named
      return
    }
    let parts = written.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let letters = Self.letters(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = .letters(letters, nil)
      return
    }
    guard let check = CheckDigit(rawValue: String(parts[1].drop { $0 == " " })) else { return nil }
    self = .letters(letters, check)
  }

  /// A shape begins and ends as words do, and what is left open stands last.
  private static func letters(_ written: Substring) -> [Shape.Letter]? {
    let scalars = written.unicodeScalars
    let letters = scalars.map { Shape.Letter($0) }
    guard let first = letters.first, let last = letters.last, letters.count <= Shape.longest,
      first.isInWord, last.isInWord, !letters.dropLast().contains(.rest), letters.contains(where: \.isOpen)
    else { return nil }
    return letters
  }
}

extension Shape.Letter {
  fileprivate init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "#": self = .digit
    case "@": self = .letter
    case "_", " ": self = .space
    case "~": self = .parting
    case "*": self = .rest
    default: self = .exactly(scalar)
    }
  }

  fileprivate var isInWord: Bool {
    switch self {
    case .digit, .letter, .rest: true
    case .space, .parting: false
    case .exactly(let scalar): scalar.isInWord && !scalar.isApostrophe
    }
  }

  fileprivate var isOpen: Bool { self == .digit || self == .letter }
}

extension Shape {
  /// Something that can be seen of a line as a whole: rules of shapes have no word by which the index could find them.
  enum Sign: CaseIterable {
    case digit, capital

    /// What stands for it among the words. No word of a line holds a space.
    var word: String { self == .digit ? "a digit" : "a capital" }

    func shows(in text: String) -> Bool {
      switch self {
      case .digit: text.utf8.contains { (0x30...0x39).contains($0) }
      case .capital:
        text.utf8.contains { (0x41...0x5A).contains($0) }
          || text.unicodeScalars.contains { $0.value >= 0x80 && $0.properties.isUppercase }
      }
    }
  }

  /// The sign of every line it is found in; `nil` when there is none.
  var sign: Sign? {
    switch kind {
    case .capitalised, .initials: .capital
    case .letters(let letters, _): letters.contains(.digit) ? .digit : nil
    }
  }
}
