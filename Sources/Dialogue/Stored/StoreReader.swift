/// Reads a store from a position on.
package struct StoreReader {
  package let store: Store
  private(set) var position: Int
  /// Whether everything asked for was there, and made sense.
  package var isSound = true
  /// How deep the patterns under way stand in one another.
  var depth = 0

  package init(_ store: Store, at position: Int = 0) {
    self.store = store
    self.position = position
  }

  package mutating func number() -> Int {
    guard store.numbers.indices.contains(position) else { return nothing() }
    defer { position += 1 }
    return Int(store.numbers[position])
  }

  /// How many things follow; each of them takes one number or more.
  mutating func count() -> Int {
    let count = number()
    return count >= 0 && count <= store.numbers.count - position ? count : nothing()
  }

  package mutating func string() -> String {
    let number = number()
    if number < 0 || number >= store.count { isSound = false }
    return store.string(number)
  }

  mutating func file() -> String {
    let number = number()
    guard store.files.indices.contains(number) else {
      isSound = false
      return ""
    }
    return store.files[number]
  }

  /// Notes that something made no sense.
  mutating func nothing() -> Int {
    isSound = false
    return 0
  }
}

/// Reads what `FieldWriter` wrote.
struct FieldReader {
  private var fields: Int

  init(_ reader: inout StoreReader) { fields = reader.number() }

  mutating func flag() -> Bool {
    defer { fields >>= 1 }
    return fields & 1 == 1
  }

  mutating func list<Element: Storable>(_ reader: inout StoreReader) -> [Element] {
    flag() ? [Element](from: &reader) : []
  }

  mutating func value<Value: Storable>(_ reader: inout StoreReader) -> Value? {
    flag() ? Value(from: &reader) : nil
  }
}
