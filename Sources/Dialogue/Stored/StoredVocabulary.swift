/// The vocabulary of a stored dialogue. Its words are the first texts of the store, and a word is found by its hash.
struct StoredVocabulary: Sendable {
  private let store: Store
  /// Where the slots are: the number of a word and one more, or zero.
  private let slots: Int
  private let mask: Int
  /// Words with letters that can be written in two ways, which Swift takes for equal and bytes do not.
  private let accented: [String: Vocabulary.ID]

  static func put(_ words: [String], in writer: inout StoreWriter) {
    var count = 16
    while count < words.count * 2 { count *= 2 }
    var slots = [Int32](repeating: 0, count: count)
    var accented: [Int32] = []
    for (number, word) in words.enumerated() {
      guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
        accented.append(Int32(clamping: number))
        continue
      }
      var slot = hash(word.utf8) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int32(clamping: number + 1)
    }
    writer.put(accented.count)
    writer.put(accented)
    writer.put(count)
    writer.put(slots)
  }

  /// - Returns: `nil` when there is none at the position.
  init?(_ store: Store, at position: Int) {
    self.store = store
    let foreign = store.numbers.list(at: position)
    accented = Dictionary(foreign.map { (store.string(Int($0)), $0) }, uniquingKeysWith: { first, _ in first })
    let table = position + 1 + foreign.count
    let count = store.numbers.count(at: table)
    guard count.nonzeroBitCount == 1 else { return nil }
    slots = table + 1
    mask = count - 1
  }

  subscript(word: String) -> Vocabulary.ID {
    word.utf8.withContiguousStorageIfAvailable { self[$0, word] } ?? self[Array(word.utf8), word]
  }

  private subscript(bytes: some RandomAccessCollection<UInt8>, word: String) -> Vocabulary.ID {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return accented[word] ?? Vocabulary.unknown }
    var slot = Self.hash(bytes) & mask
    for _ in 0...mask {
      let number = store.numbers[slots + slot] - 1
      if number < 0 { return Vocabulary.unknown }
      if store.bytes(Int(number)).elementsEqual(bytes) { return number }
      slot = (slot + 1) & mask
    }
    return Vocabulary.unknown
  }

  /// FNV-1a, folded.
  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff)
  }
}
