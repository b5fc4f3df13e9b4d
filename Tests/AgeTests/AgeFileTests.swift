import Testing

@testable import Age

struct AgeFileTests {
  static let identity = X25519Identity()

  @Test(arguments: [0, 1, 15, 16, 17, 65_519, 65_520, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 200_000])
  func `a file of any length around the chunk size comes back as it was`(length: Int) throws {
    let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let file = try AgeFile.sealed(content, to: Self.identity.recipient)
    #expect(try AgeFile.opened(file, with: [Self.identity]) == content)
    let secret = try AgeFile.openedSecret(file, with: [Self.identity])
    #expect(secret.withUnsafeBytes { $0.elementsEqual(content) })
  }

  @Test func `a file costs 200 bytes for one recipient`() throws {
    let file = try AgeFile.sealed([UInt8](repeating: 1, count: 1_024), to: Self.identity.recipient)
    #expect(file.count == 1_224)
  }

  @Test func `the same content never gives the same file twice`() throws {
    let files = try (0..<8).map { _ in try AgeFile.sealed([1, 2, 3], to: Self.identity.recipient) }
    #expect(Set(files).count == 8)
  }

  @Test func `every single flipped bit is refused`() throws {
    let file = try AgeFile.sealed(Array("a small entry".utf8), to: Self.identity.recipient)
    for place in file.indices {
      for bit in 0..<8 {
        var damaged = file
        damaged[place] ^= 1 << bit
        #expect(throws: AgeError.self) { try AgeFile.opened(damaged, with: [Self.identity]) }
      }
    }
  }

  @Test func `every truncation is refused`() throws {
    let file = try AgeFile.sealed(Array("a small entry".utf8), to: Self.identity.recipient)
    for length in file.indices {
      #expect(throws: AgeError.self) { try AgeFile.opened(Array(file[..<length]), with: [Self.identity]) }
    }
  }

  @Test func `a cut between two chunks is refused`() throws {
    let file = try AgeFile.sealed([UInt8](repeating: 7, count: 65_536 * 2 + 5), to: Self.identity.recipient)
    let header = try Header(readingFrom: file).length + 16
    for chunks in 0...2 {
      let cut = Array(file[..<(header + chunks * (65_536 + 16))])
      #expect(throws: AgeError.payload) { try AgeFile.opened(cut, with: [Self.identity]) }
    }
  }

  @Test func `another identity finds no match, and the right one among several opens`() throws {
    let file = try AgeFile.sealed([1], to: Self.identity.recipient)
    let other = X25519Identity()
    #expect(throws: AgeError.noMatch) { try AgeFile.opened(file, with: [other]) }
    #expect(throws: AgeError.noMatch) { try AgeFile.opened(file, with: []) }
    #expect(try AgeFile.opened(file, with: [other, Self.identity]) == [1])
  }

  @Test func `bytes that are no age file are refused, whatever they are`() {
    var random = Seeded(state: 1)
    for length in 0..<400 {
      let noise = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let dressed = Array("age-encryption.org/v1\n-> X25519 ".utf8) + noise
      #expect(throws: AgeError.header) { try AgeFile.opened(noise, with: [Self.identity]) }
      #expect(throws: AgeError.header) { try AgeFile.opened(dressed, with: [Self.identity]) }
    }
  }
}

/// A repeatable stream of numbers (SplitMix64), so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
