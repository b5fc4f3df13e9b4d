import Testing

@testable import Age

struct DigestTests {
  @Test func `a digest is spelled as sha256sum does, and made again from its words`() {
    #expect(sha256(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest(of: Array("abc".utf8))
        == Digest(0xba78_16bf_8f01_cfea, 0x4141_40de_5dae_2223, 0xb003_61a3_9617_7a9c, 0xb410_ff61_f200_15ad))
  }

  @Test func `a leading zero is kept`() {
    #expect(Digest(0, 1, 2, 3).description.hasPrefix("00000000000000000000000000000001"))
  }
}
