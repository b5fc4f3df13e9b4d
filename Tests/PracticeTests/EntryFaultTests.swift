import Foundation
import Testing

@testable import Practice

struct EntryFaultTests {
  struct Case: Sendable {
    let change: (of: String, to: String)
    let fault: EntryFault

    init(_ old: String, _ new: String, _ fault: EntryFault) {
      change = (old, new)
      self.fault = fault
    }
  }

  @Test(arguments: [
    Case("attune-entry: 1", "attune-note: 1", .notAnEntry), Case("attune-entry: 1", "attune-entry: 2", .laterVersion),
    Case("attune-entry: 1", "attune-entry: 10", .laterVersion), Case("0001\n", "000\n", .malformed(.id)),
    Case("4f0c", "4F0C", .malformed(.id)), Case("revision: ", "revision:", .malformed(.revision)),
    Case("parents:", "parents: 12", .malformed(.parents)), Case("09:13", "24:13", .malformed(.date)),
    Case("flagged: yes", "flagged: Yes", .malformed(.flagged)), Case("flagged: yes", "x: yes", .missing(.flagged)),
    Case("kind: reflection", "client: reflection", .repeated(.client)),
    Case("bytes: 14", "bytes: 015", .malformed(.bytes)),
    Case("bytes: 14", "bytes: -1", .malformed(.bytes)),
    Case("bytes: 14", "bytes: 99999999999999999999", .malformed(.bytes)),
    Case("bytes: 14", "bytes: 15", .cutOff), Case("bytes: 14", "bytes: 13", .padding),
    Case("bytes: 14\n", "", .missing(.bytes)), Case("bytes: 14\n", "bytes: 14\nid: 2", .malformed(.bytes)),
    Case("rating alliance: 7", "rating alliance", .malformed(.rating)),
    Case("rating alliance: 7", "rating alliance:7", .malformed(.rating)),
  ])
  func `each fault is told by its name`(example: Case) {
    let text = EntryTests.fullText.replacing(example.change.of, with: example.change.to)
    #expect(throws: example.fault) { try Entry(plaintext: Array(text.utf8)) }
  }

  @Test func `a header line that is not UTF-8 is refused`() {
    let bytes = EntryTests.full.plaintext.map { $0 == UInt8(ascii: "M") ? 0xff : $0 }
    #expect(throws: EntryFault.notText) { try Entry(plaintext: bytes) }
  }

  @Test func `every truncation of the header and body is refused`() {
    let bytes = Array(EntryTests.fullText.utf8)
    for length in bytes.indices {
      #expect(throws: EntryFault.self) { try Entry(plaintext: Array(bytes[..<length])) }
    }
  }

  @Test func `no bytes make the reader crash, and what it reads it writes again`() throws {
    var random = Seeded(state: 7)
    let original = EntryTests.full.plaintext
    // 2,000 run always; `ATTUNE_FUZZ=100000` runs as many.
    let cases = ProcessInfo.processInfo.environment["ATTUNE_FUZZ"].flatMap { Int($0) } ?? 2_000
    for _ in 0..<cases {
      var bytes = Array(original.prefix(Int.random(in: 0...500, using: &random)))
      for _ in 0..<Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] = Bool.random(using: &random) ? .random(in: .min ... .max, using: &random) : 0x0a
      }
      guard let entry = try? Entry(plaintext: bytes) else { continue }
      let again = try Entry(plaintext: entry.plaintext)
      #expect(again.body == entry.body && again.unknownLines == entry.unknownLines && again.id == entry.id)
    }
  }
}

/// A repeatable stream of numbers (SplitMix64), so that a failing case can be run again.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
