/// A pattern made ready for notes: words by their number, lists by their place.
indirect enum IdentifierPattern: Sendable {
  case word(Int32)
  case list(Int)
  case form(IdentifierRules.Form)
  case capitalised(insideSentence: Bool)
  case initials
  case letters([Shape.Letter], CheckDigit?)
  case sequence([IdentifierPattern])
  case choice([IdentifierPattern])
  case optional(IdentifierPattern)
  case gap(least: Int, most: Int)
  /// What begins with a capital letter as it was typed.
  case capital(IdentifierPattern)
  /// The same where no sentence begins, so that the capital means something.
  case innerCapital(IdentifierPattern)
  /// What begins with a small letter.
  case small(IdentifierPattern)
  /// "'s" stands behind the word before.
  case possessive
  /// What is marked, when it is not the whole.
  case marked(IdentifierPattern)
  case absent([[Int32]], Pattern.Side)
  case start
  case end
}

/// What a pattern can begin with, so that it is tried at few words.
struct IdentifierBeginning {
  var lists: UInt64 = 0
  var words: Set<Int32> = []
  var looks: NoteText.Look = []
  /// Whether it can begin with a word that stands in no list.
  var isUnknown = false
  /// Whether it can begin with a word that is known as a name.
  var isKnownHere = false
  /// Whether it can begin with a word like any other.
  var isOpen = false
}

/// Makes patterns ready, and notes what they name that is not there.
struct IdentifierCompiler {
  let lists: [String: Int]
  let parts: [String: Pattern]
  var table: WordTable
  /// Names that are no list, part or form.
  private(set) var unknown: Set<String> = []
  private var depth = 0

  init(lists: [String: Int], parts: [String: Pattern], table: WordTable) {
    (self.lists, self.parts, self.table) = (lists, parts, table)
  }

  mutating func compiled(_ pattern: Pattern) -> IdentifierPattern {
    switch pattern {
    case .word(let word): return .word(table.add(Array(word.utf8)))
    case .shape(let shape): return compiled(shape.kind)
    case .sequence(let parts), .anyOrder(let parts): return .sequence(parts.map { compiled($0) })
    case .choice(let ways): return .choice(ways.map { compiled($0) })
    case .optional(let part): return .optional(compiled(part))
    case .gap(let least, let most): return .gap(least: least, most: most ?? IdentifierCompiler.longestGap)
    case .concept(let name): return named(name)
    case .capture(_, let part): return .marked(compiled(part))
    case .absent(let phrases, let side):
      return .absent(phrases.map { phrase in phrase.map { table.add(Array($0.utf8)) } }, side)
    case .start: return .start
    case .end: return .end
    }
  }

  /// A gap without a number is no longer than this.
  static let longestGap = 6

  private func compiled(_ shape: Shape.Kind) -> IdentifierPattern {
    switch shape {
    case .capitalised(let insideSentence): .capitalised(insideSentence: insideSentence)
    case .initials: .initials
    case .letters(let letters, let check): .letters(letters, check)
    }
  }

  private mutating func named(_ name: String) -> IdentifierPattern {
    if let list = lists[name] { return .list(list) }
    if let form = IdentifierRules.Form(rawValue: name) { return .form(form) }
    if name == "possessive" { return .possessive }
    if name.hasPrefix("capital ") { return .capital(named(String(name.dropFirst("capital ".count)))) }
    if name.hasPrefix("inner ") { return .innerCapital(named(String(name.dropFirst("inner ".count)))) }
    if name.hasPrefix("small ") { return .small(named(String(name.dropFirst("small ".count)))) }
    guard let part = parts[name], depth < 8 else {
      unknown.insert(name)
      return .choice([])
    }
    depth += 1
    defer { depth -= 1 }
    return compiled(part)
  }
}

extension IdentifierPattern {
  /// - Returns: whether it may take no word at all, so that what follows can begin as well.
  @discardableResult
  func begins(_ beginning: inout IdentifierBeginning, in table: WordTable) -> Bool {
    switch self {
    case .word(let id): beginning.words.insert(id)
    case .list(let list):
      beginning.lists |= 1 << UInt64(list)
      beginning.words.formUnion(table.firstWords[list] ?? [])
    case .form(let form): form.begins(&beginning)
    case .capitalised: beginning.looks.formUnion([.capitalised, .capitals])
    case .initials: beginning.looks.formUnion([.oneCapital, .capitals])
    case .letters(let letters, _): letters.begins(&beginning)
    case .sequence(let parts):
      for part in parts where !part.begins(&beginning, in: table) { return false }
      return true
    case .choice(let ways):
      return ways.reduce(false) { $1.begins(&beginning, in: table) || $0 }
    case .optional(let part):
      part.begins(&beginning, in: table)
      return true
    case .gap(let least, _):
      beginning.isOpen = true
      return least == 0
    case .capital(let part), .innerCapital(let part), .small(let part), .marked(let part):
      return part.begins(&beginning, in: table)
    case .absent, .start, .end, .possessive: return true
    }
    return false
  }
}

extension IdentifierRules.Form {
  fileprivate func begins(_ beginning: inout IdentifierBeginning) {
    switch self {
    case .phoneNumber, .numericDate, .number, .ageOver89: beginning.looks.insert(.digits)
    case .emailAddress, .webAddress, .networkAddress, .handle: beginning.looks.insert(.inAddress)
    case .code: beginning.looks.formUnion([.digits, .mixed, .joined])
    case .capitalLetter: beginning.looks.insert(.oneCapital)
    case .capitals: beginning.looks.insert(.capitals)
    case .unknownWord: beginning.isUnknown = true
    case .knownHere: beginning.isKnownHere = true
    case .word: beginning.isOpen = true
    }
  }
}

extension [Shape.Letter] {
  fileprivate func begins(_ beginning: inout IdentifierBeginning) {
    // "M12" is mixed, "12" is digits, and "MRN-12" is letters.
    let word = prefix { $0.isInPiece }
    let (digits, letters) = (word.contains(.digit), word.contains { $0 != .digit })
    if digits { beginning.looks.insert(letters ? .mixed : .digits) }
    if word.contains(.rest) { beginning.looks.formUnion([.mixed, .digits]) }
    if letters, !digits { beginning.isOpen = true }
  }
}

extension Shape.Letter {
  /// Whether it goes on a word.
  fileprivate var isInPiece: Bool {
    switch self {
    case .digit, .letter, .rest: true
    case .space, .parting: false
    case .exactly(let scalar): scalar.properties.isAlphabetic || scalar.isDigit
    }
  }
}

extension IdentifierPattern {
  /// The same as several patterns that each begin with one thing, so that few are tried at a word.
  var ways: [IdentifierPattern] {
    switch self {
    case .choice(let ways): return ways.flatMap(\.ways)
    case .marked(let part): return part.ways.map { .marked($0) }
    case .capital(let part): return part.ways.map { .capital($0) }
    case .innerCapital(let part): return part.ways.map { .innerCapital($0) }
    case .small(let part): return part.ways.map { .small($0) }
    case .sequence(let parts):
      guard let first = parts.first else { return [self] }
      let rest = Array(parts.dropFirst())
      if case .optional(let part) = first {
        let with = part.ways.map { IdentifierPattern.sequence([$0] + rest) }
        return with + (rest.isEmpty ? [] : IdentifierPattern.sequence(rest).ways)
      }
      let ways = first.ways
      return ways.count > IdentifierPattern.mostWays ? [self] : ways.map { .sequence([$0] + rest) }
    default: return [self]
    }
  }

  /// A pattern is not taken apart into more ways than this.
  private static let mostWays = 200

  /// Whether it asks for what is known of the note.
  var asksForKnown: Bool {
    switch self {
    case .form(let form): form == .knownHere
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.asksForKnown)
    case .optional(let part), .marked(let part), .capital(let part), .innerCapital(let part), .small(let part):
      part.asksForKnown
    case .word, .list, .capitalised, .initials, .letters, .gap, .possessive, .absent, .start, .end: false
    }
  }
}
