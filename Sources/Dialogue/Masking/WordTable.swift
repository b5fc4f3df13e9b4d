/// All words of the lists and patterns, in small letters without accents, with the lists they stand in.
struct WordTable: Sendable {
  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []
  private var listsOfWord: [UInt64] = []
  private var startsPhrase: [Bool] = []
  /// Phrases of more than one word, by their first word, the longest first.
  private(set) var phrases: [Int32: [Phrase]] = [:]
  /// What the phrases of a list begin with.
  private(set) var firstWords: [Int: Set<Int32>] = [:]

  struct Phrase: Sendable {
    let words: [Int32]
    let list: Int
  }

  /// - Parameter expected: about how many words there will be.
  init(expecting expected: Int) {
    var size = 1024
    while size < expected * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  func id(of word: [UInt8], hash: UInt64) -> Int32 { slots[slot(of: word, hash)] }

  func lists(of id: Int32) -> UInt64 { id < 0 ? 0 : listsOfWord[Int(id)] }

  /// FNV-1a.
  static func hash(of word: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Where the word stands, or would.
  private func slot(of word: [UInt8], _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
    while slots[slot] >= 0, !stands(word, as: slots[slot]) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func stands(_ word: [UInt8], as id: Int32) -> Bool {
    let (start, end) = (Int(starts[Int(id)]), Int(starts[Int(id) + 1]))
    guard end - start == word.count else { return false }
    for (offset, byte) in word.enumerated() where bytes[start + offset] != byte { return false }
    return true
  }

  /// - Returns: its number, a new one when it was not known.
  mutating func add(_ word: [UInt8]) -> Int32 {
    let slot = slot(of: word, Self.hash(of: word))
    if slots[slot] >= 0 { return slots[slot] }
    let id = Int32(listsOfWord.count)
    slots[slot] = id
    bytes += word
    starts.append(Int32(bytes.count))
    listsOfWord.append(0)
    if listsOfWord.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in listsOfWord.indices {
      let word = Array(bytes[Int(starts[id])..<Int(starts[id + 1])])
      slots[slot(of: word, Self.hash(of: word))] = Int32(id)
    }
  }

  /// Puts a word or phrase into a list.
  mutating func add(_ words: [[UInt8]], toList list: Int) {
    guard let first = words.first else { return }
    let ids = [add(first)] + words.dropFirst().map { add($0) }
    if ids.count == 1 {
      listsOfWord[Int(ids[0])] |= 1 << UInt64(list)
    } else {
      phrases[ids[0], default: []].append(Phrase(words: ids, list: list))
      firstWords[list, default: []].insert(ids[0])
    }
  }

  /// Whether a phrase of some list begins with a word.
  func beginsPhrase(_ id: Int32) -> Bool { id >= 0 && startsPhrase[Int(id)] }

  /// To be called when all is in.
  mutating func close() {
    startsPhrase = Array(repeating: false, count: listsOfWord.count)
    for key in phrases.keys { startsPhrase[Int(key)] = true }
    for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
  }
}

extension WordTable {
  /// The words of a text as the table knows them.
  static func words(in text: some Sequence<UInt8>) -> [[UInt8]] {
    let bytes = Array(text)
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte >= 0xC0 {
        let letter = FoldedLetter(at: place, in: bytes)
        if letter.isLetter { word += letter.folded }
        repeat { place += 1 } while place < bytes.count && bytes[place] & 0xC0 == 0x80
        continue
      }
      let isLetter = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetter || byte == UInt8(ascii: "'") {
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
      place += 1
    }
    return word.isEmpty ? words : words + [word]
  }
}
