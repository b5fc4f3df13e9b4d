import Testing

@testable import Practice

struct PaddingTests {
  @Test(arguments: [
    (0, 1_024), (1, 1_024), (1_024, 1_024), (1_025, 2_048), (16_384, 16_384), (16_385, 18_432), (32_768, 32_768),
    (32_769, 36_864), (1 << 20, 1 << 20), (1 << 20 + 1, 9 << 17),
  ])
  func `lengths fall into few sizes`(count: Int, padded: Int) {
    #expect(Padding.length(for: count) == padded)
  }

  @Test func `no length up to 1 MiB grows by more than an eighth or 1 KiB, into 64 sizes`() {
    var sizes: Set<Int> = []
    for count in stride(from: 0, through: 1 << 20, by: 61) {
      let padded = Padding.length(for: count)
      #expect(padded >= count && padded - count <= max(1_024, count / 8))
      sizes.insert(padded)
    }
    #expect(sizes.count <= 64)
  }
}
