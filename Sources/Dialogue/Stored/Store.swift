/// Numbers and texts in one flat block that is looked into in place: the form in which a compiled dialogue is held, and
/// in which the start-up cache keeps it. Nothing in it is trusted: what points outside of it is read as nothing.
package struct Store: Sendable {
  package let numbers: [Int32]
  /// All texts, one after the other, in UTF-8.
  package let text: [UInt8]
  /// How many texts there are. Where each begins stands behind the other numbers, and where the last ends.
  package let count: Int
  /// The names of the files in which things stand, which are asked for more often than anything else. Which texts they
  /// are stands before the places of the texts.
  private(set) var files: [String]

  package init(numbers: [Int32], text: [UInt8], count: Int) {
    self.numbers = numbers
    self.text = text
    self.count = max(0, min(count, numbers.count - 1))
    files = []
    files = fileTexts.prefix(Self.most).map { bytes(Int($0)).count <= Self.most ? string(Int($0)) : "" }
  }

  /// More files than that there are not, and no path is longer: a damaged store shall not fill the memory with either.
  private static let most = 4_096

  private var fileTexts: ArraySlice<Int32> {
    let end = numbers.count - count - 2
    let files = numbers.number(at: end)
    return files > 0 && files <= end ? numbers[(end - files)..<end] : []
  }

  /// The bytes of a text.
  func bytes(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 0, number < count else { return [] }
    let place = numbers.count - count - 1 + number
    let (start, end) = (numbers.number(at: place), numbers.number(at: place + 1))
    guard start >= 0, start <= end, end <= text.count else { return [] }
    return text[start..<end]
  }

  func string(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }
}

/// Something that can be held in a store: written number by number, and read back in the same order.
package protocol Storable {
  func store(in writer: inout StoreWriter)
  /// Never fails; what cannot be read comes out empty, and the reader is no longer sound.
  init(from reader: inout StoreReader)
}
