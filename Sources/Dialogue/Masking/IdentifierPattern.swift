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
    case .phoneNumber, .numericDate, .networkAddress, .number, .ageOver89: beginning.looks.insert(.digits)
    case .capitalLetter: beginning.looks.insert(.oneCapital)
    case .capitals: beginning.looks.insert(.capitals)
    case .unknownWord: beginning.isUnknown = true
    case .knownHere: beginning.isKnownHere = true
    case .emailAddress, .webAddress, .handle, .code, .word: beginning.isOpen = true
    }
  }
}

extension [Shape.Letter] {
  fileprivate func begins(_ beginning: inout IdentifierBeginning) {
    // "M12" is mixed, "12" is digits, and "MRN-12" is capitals.
    if first == .digit {
      beginning.looks.formUnion([.digits, .mixed])
    } else {
      beginning.isOpen = true
    }
  }
}
