import Testing

@testable import Dialogue

struct StoreTests {
  private func again<Value: Storable>(_ value: Value) -> (value: Value, isSound: Bool) {
    var writer = StoreWriter()
    value.store(in: &writer)
    var reader = StoreReader(writer.finished())
    return (Value(from: &reader), reader.isSound)
  }

  @Test(arguments: [0, 1, -1, .max, .min, 1 << 31, -(1 << 31) - 1, 1 << 40])
  func `whole numbers come back`(number: Int) {
    #expect(again(number) == (number, true))
  }

  @Test(arguments: [0.0, -0.5, .pi, .greatestFiniteMagnitude])
  func `other numbers come back`(number: Double) {
    #expect(again(number) == (number, true))
  }

  @Test func `texts come back byte for byte, also those that Swift takes for equal`() {
    let texts = ["", "tea", "caf\u{E9}", "cafe\u{301}", "tea", "“so”", "🫖"]
    #expect(again(texts).value.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func `what is nested comes back`() {
    let nested = ["a": [["b", "c"], []], "d": []]
    #expect(again(nested) == (nested, true))
  }

  @Test func `an empty store holds nothing, and says so`() {
    var reader = StoreReader(Store(numbers: [], text: [], count: 7))
    #expect(reader.string().isEmpty)
    #expect([Int](from: &reader).isEmpty)
    #expect(!reader.isSound)
  }

  @Test(arguments: [1 << 20, -1, Int(Int32.max)])
  func `a list that claims more than there is comes out empty`(count: Int) {
    var writer = StoreWriter()
    writer.put(count)
    writer.put("tea")
    var reader = StoreReader(writer.finished())
    #expect([String](from: &reader).isEmpty)
    #expect(!reader.isSound)
  }

  @Test func `patterns deeper than any brackets are refused`() {
    let deep = (0..<10_000).reduce(Pattern.word("tea")) { pattern, _ in .optional(pattern) }
    var writer = StoreWriter()
    for _ in 0..<10_000 { writer.put(6) }
    writer.put(2, "tea")
    var reader = StoreReader(writer.finished())
    #expect(Pattern(from: &reader) != deep)
    #expect(!reader.isSound)
  }
}

struct FingerprintTests {
  private func fingerprint(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { Fingerprint($0).value } }

  @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 64, 200])
  func `every bit counts, and so does the length`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var seen: Set = [fingerprint(bytes), fingerprint(bytes + [0])]
    for place in 0..<count {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << bit
        seen.insert(fingerprint(changed))
      }
    }
    #expect(seen.count == 2 + count * 8)
  }

  @Test func `it is the same on every machine`() {
    #expect(fingerprint(Array("attune".utf8)) == fingerprint(Array("attune".utf8)))
  }
}
