/// Goes through a note once.
struct NoteReader {
  let bytes: [UInt8]
  let table: WordTable
  let abbreviations: Int?
  var words: [NoteText.Word] = []
  private var position = 0
  /// Unicode scalars before the position.
  private var scalars = 0
  private var folded: [UInt8] = []
  /// Where the piece between blanks ends that the latest word stands in, and whether it can be an address.
  private var pieceEnd = 0
  private var isAddress = false

  init(bytes: [UInt8], table: WordTable, abbreviations: Int?) {
    self.bytes = bytes
    self.table = table
    self.abbreviations = abbreviations
    words.reserveCapacity(bytes.count / 5)
  }

  mutating func read() {
    var gapStart = 0
    while position < bytes.count {
      if isLetter(at: position) {
        takeWord(after: gapStart)
        gapStart = position
      } else {
        step()
      }
    }
  }

  private mutating func step() {
    position += 1
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    scalars += 1
  }

  private func isLetter(at place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return Self.isASCIILetter[Int(byte)] }
    return FoldedLetter(at: place, in: bytes).isLetter
  }

  private static let isASCIILetter = (0..<128).map { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private mutating func takeWord(after gapStart: Int) {
    let (start, firstScalar) = (position, scalars)
    folded.removeAll(keepingCapacity: true)
    var signs = Signs()
    while position < bytes.count, takeLetter(&signs) {}
    let gap = gap(from: gapStart, to: start)
    var look = signs.look
    if endsSentence(gap) { look.insert(.beginsSentence) }
    if gap == .line || gap == .start { look.insert(.beginsLine) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") { look.insert(.stopped) }
    if position + 1 < bytes.count, "-/_".utf8.contains(bytes[position]), isLetter(at: position + 1) {
      look.insert(.joined)
    }
    if start >= pieceEnd { readPiece(from: start) }
    if isAddress { look.insert(.inAddress) }
    let hash = WordTable.hash(of: folded)
    let id = table.id(of: folded, hash: hash)
    words.append(
      NoteText.Word(
        start: start, end: position, scalars: firstScalar..<scalars, id: id, hash: hash, lists: table.lists(of: id),
        look: look,
        gap: gap))
  }

  /// - Returns: whether the word goes on.
  private mutating func takeLetter(_ signs: inout Signs) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 {
      if Self.isASCIILetter[Int(byte)] {
        signs.note(byte)
        folded.append(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))
        position += 1
        scalars += 1
        return true
      }
      return byte == UInt8(ascii: "'") && takeApostrophe(length: 1)
    }
    if bytes[position...].starts(with: [0xE2, 0x80, 0x99]) { return takeApostrophe(length: 3) }
    let letter = FoldedLetter(at: position, in: bytes)
    guard letter.isLetter else { return false }
    signs.note(letter)
    folded += letter.folded
    step()
    return true
  }

  /// An apostrophe belongs to the word, "O'Brien", unless nothing but an s follows.
  private mutating func takeApostrophe(length: Int) -> Bool {
    let next = position + length
    guard next < bytes.count, isLetter(at: next) else { return false }
    let isS = bytes[next] | 0x20 == UInt8(ascii: "s") && (next + 1 == bytes.count || !isLetter(at: next + 1))
    guard !isS else { return false }
    folded.append(UInt8(ascii: "'"))
    position += length
    scalars += 1
    return true
  }

  /// Looks for what addresses have: an @, a colon with slashes, a full stop between letters.
  private mutating func readPiece(from start: Int) {
    // The @ of a handle stands before the word.
    isAddress = start > 0 && bytes[start - 1] == UInt8(ascii: "@")
    pieceEnd = start
    while pieceEnd < bytes.count, bytes[pieceEnd] > 0x20 {
      let byte = bytes[pieceEnd]
      let next = pieceEnd + 1 < bytes.count ? bytes[pieceEnd + 1] : 0
      let isSign = byte == UInt8(ascii: ".") && next.isLetterOrDigit || byte == UInt8(ascii: ":") && next == 0x2F
      if byte == UInt8(ascii: "@") || isSign { isAddress = true }
      pieceEnd += 1
    }
  }

  private func gap(from start: Int, to end: Int) -> NoteText.Gap {
    if words.isEmpty { return .start }
    var found = NoteText.Gap.space
    for byte in bytes[start..<end] {
      switch byte {
      case 0x0A, 0x0D: return .line
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): found = found == .other ? .other : .stop
      case UInt8(ascii: ","), UInt8(ascii: ";"): if found != .stop { found = .comma }
      case UInt8(ascii: "-") where end - start == 1: return .hyphen
      case UInt8(ascii: "/") where end - start == 1: return .slash
      case UInt8(ascii: "'"), 0xE2, 0x80, 0x99: if found == .space { found = .apostrophe }
      case UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: " "), 0x09, 0xC2, 0xA0: break
      default: found = .other
      }
    }
    return found
  }

  private func endsSentence(_ gap: NoteText.Gap) -> Bool {
    switch gap {
    case .start, .line: return true
    case .other: return words.last.map { bytes[$0.end..<position].contains { $0 == 0x3A || $0 == 0x22 } } ?? true
    case .stop:
      guard let last = words.last else { return true }
      let isShort = abbreviations.map { last.lists & (1 << UInt64($0)) != 0 } ?? false
      return !isShort && !last.look.contains(.oneCapital)
    default: return false
    }
  }
}

/// What the letters of a word were.
private struct Signs {
  private var letters = 0
  private var capitals = 0
  private var digits = 0
  private var beginsWithCapital = false

  mutating func note(_ byte: UInt8) {
    if (0x30...0x39).contains(byte) {
      digits += 1
    } else {
      note(isCapital: (0x41...0x5A).contains(byte))
    }
  }

  mutating func note(_ letter: FoldedLetter) { if !letter.folded.isEmpty { note(isCapital: letter.isCapital) } }

  private mutating func note(isCapital: Bool) {
    if letters == 0, digits == 0 { beginsWithCapital = isCapital }
    letters += 1
    capitals += isCapital ? 1 : 0
  }

  var look: NoteText.Look {
    if digits > 0 { return letters > 0 ? .mixed : .digits }
    if letters == 1 { return capitals == 1 ? .oneCapital : [] }
    if capitals == letters { return .capitals }
    return beginsWithCapital ? .capitalised : []
  }
}
