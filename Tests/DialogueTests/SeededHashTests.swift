import Testing

@testable import Dialogue

struct SeededHashTests {
  @Test func `it is the same in every run`() {
    #expect(seededHash(1, "cup/blue says", 2) == 5_971_323_985_348_291_077)
  }

  @Test func `each of its parts counts`() {
    let all = [seededHash(1, "a", 0), seededHash(9, "a", 0), seededHash(1, "b", 0), seededHash(1, "a", 1)]
    #expect(Set(all).count == 4)
  }

  @Test func `no remainder is favoured`() {
    var counts = [0, 0, 0]
    for seed in 0..<3_000 as Range<UInt64> { counts[Int(seededHash(seed, "a", 0) % 3)] += 1 }
    #expect(counts.allSatisfy { (900...1_100).contains($0) })
  }
}
