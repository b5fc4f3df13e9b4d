/// Writes a store.
package struct StoreWriter {
  private var numbers: [Int32] = []
  private var text: [UInt8] = []
  private var ends: [Int32] = []
  private var known: [String: Int32] = [:]
  private var files: [String: Int] = [:]
  private var fileTexts: [Int32] = []

  package init() {}

  /// - Parameter words: become the first texts, in this order.
  init(words: [String]) {
    for word in words { _ = number(of: word) }
  }

  /// Where the next number comes to stand.
  var position: Int { numbers.count }

  package mutating func put(_ number: Int) { numbers.append(Int32(clamping: number)) }

  mutating func put(_ list: [Int32]) { numbers += list }

  /// A text that may come again: a name, a word.
  package mutating func put(_ string: String) { numbers.append(number(of: string)) }

  /// A text that hardly comes twice, so that it is not worth remembering.
  mutating func put(line: String) {
    put(ends.count)
    append(line)
  }

  /// The name of a file in which something stands.
  mutating func put(file: String) {
    if files[file] == nil {
      files[file] = fileTexts.count
      fileTexts.append(number(of: file))
    }
    put(files[file] ?? 0)
  }

  /// Leaves room for so many numbers that are known only later.
  mutating func room(for count: Int = 1) -> Int {
    defer { numbers += repeatElement(0, count: count) }
    return position
  }

  mutating func fill(_ place: Int, with number: Int) { numbers[place] = Int32(clamping: number) }

  private mutating func number(of string: String) -> Int32 {
    // Swift takes two ways to write an accent for equal; here each text stays byte for byte.
    let isPlain = string.utf8.allSatisfy { $0 < 0x80 }
    if isPlain, let number = known[string] { return number }
    let number = Int32(clamping: ends.count)
    if isPlain { known[string] = number }
    append(string)
    return number
  }

  private mutating func append(_ string: String) {
    text += string.utf8
    ends.append(Int32(clamping: text.count))
  }

  package consuming func finished() -> Store {
    let tail = fileTexts + [Int32(clamping: fileTexts.count), 0] + ends
    return Store(numbers: numbers + tail, text: text, count: ends.count)
  }
}

/// Writes only those fields that hold something, behind a number whose bits say which: at most 31.
struct FieldWriter {
  private let place: Int
  private var fields = 0
  private var bit = 0

  init(_ writer: inout StoreWriter) { place = writer.room() }

  mutating func put(_ flag: Bool) {
    if flag { fields |= 1 << bit }
    bit += 1
  }

  mutating func put(_ list: [some Storable], _ writer: inout StoreWriter) {
    put(!list.isEmpty)
    if !list.isEmpty { list.store(in: &writer) }
  }

  mutating func put(_ value: (some Storable)?, _ writer: inout StoreWriter) {
    put(value != nil)
    value?.store(in: &writer)
  }

  func close(_ writer: inout StoreWriter) { writer.fill(place, with: fields) }
}
