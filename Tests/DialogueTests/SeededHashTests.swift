import Testing

@testable import Dialogue

struct SeededHashTests {
  @Test func `it is the same in every run`() {
    #expect(seededHash(1, "cup/blue says", 2) == 5_138_943_147_633_317_516)
  }

  @Test func `each of its parts counts`() {
    let all = [seededHash(1, "a", 0), seededHash(9, "a", 0), seededHash(1, "b", 0), seededHash(1, "a", 1)]
    #expect(Set(all).count == 4)
  }

  @Test func `a seed never stands for another letter`() {
    #expect(seededHash(3, "a", 0) != seededHash(0, "b", 0))
    var alike = 0
    for seed in 0..<1_000 as Range<UInt64> where seededHash(seed, "a", 0) % 2 == seededHash(seed ^ 3, "b", 0) % 2 {
      alike += 1
    }
    #expect((400...600).contains(alike))
  }

  @Test func `no remainder is favoured`() {
    var counts = [0, 0, 0]
    for seed in 0..<3_000 as Range<UInt64> { counts[Int(seededHash(seed, "a", 0) % 3)] += 1 }
    #expect(counts.allSatisfy { (900...1_100).contains($0) })
  }
}
