import Testing

@testable import Age

struct SecretTests {
  @Test func `it holds what it was given, and can be changed in place`() {
    let secret = Secret(copying: "correct horse".utf8)
    secret.withUnsafeMutableBytes { $0[0] = UInt8(ascii: "C") }
    #expect(secret.count == 13)
    #expect(secret.withUnsafeBytes { Array($0) } == Array("Correct horse".utf8))
  }

  @Test(arguments: [0, 1, 4_095, 4_096, 4_097, 70_000])
  func `it offers exactly the room that was asked for`(capacity: Int) {
    let secret = Secret(capacity: capacity) { room in
      #expect(room.count == capacity)
      return capacity + 5
    }
    #expect(secret.count == capacity)
  }

  @Test func `an error while it is filled comes through`() {
    #expect(throws: AgeError.key) { try Secret(capacity: 9) { _ throws(AgeError) in throw .key } }
  }

  @Test func `wiping leaves zeros`() {
    var bytes: [UInt8] = [1, 2, 3]
    wipe(&bytes)
    #expect(bytes == [0, 0, 0])
  }

  @Test func `it never prints what it holds`() {
    let secret = Secret(copying: "canary".utf8)
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!"\(secret) \(String(reflecting: secret)) \(dumped)".contains("canary"))
  }
}
