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
