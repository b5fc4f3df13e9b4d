import Testing

@testable import Age

struct X25519Tests {
  @Test func `an identity is 74 characters that give the same identity again`() throws {
    let identity = X25519Identity()
    let again = try identity.text.withUnsafeBytes { try X25519Identity($0) }
    #expect(identity.text.count == 74)
    #expect(again.recipient == identity.recipient)
    #expect(try X25519Recipient(identity.recipient.text) == identity.recipient)
    #expect(X25519Identity().recipient != identity.recipient)
  }

  @Test func `an identity is the same after its text was asked for`() throws {
    let identity = X25519Identity()
    let file = try AgeFile.sealed([1, 2, 3], to: identity.recipient)
    let texts = (0..<3).map { _ in identity.text.withUnsafeBytes { Array($0) } }
    #expect(Set(texts).count == 1)
    let again = try texts[2].withUnsafeBytes { try X25519Identity($0) }
    #expect(try AgeFile.opened(file, with: [identity]) == AgeFile.opened(file, with: [again]))
  }

  @Test func `a key with any character changed is refused`() {
    let text = X25519Identity().recipient.text
    for place in text.indices {
      var changed = text
      changed[place] = changed[place] == UInt8(ascii: "q") ? UInt8(ascii: "p") : UInt8(ascii: "q")
      #expect(throws: AgeError.key) { try X25519Recipient(changed) }
    }
  }

  @Test(arguments: [[UInt8](repeating: 0, count: 32), [1] + [UInt8](repeating: 0, count: 31)])
  func `a recipient of low order, whose files anyone could open, is refused`(point: [UInt8]) {
    #expect(throws: AgeError.key) { try X25519Recipient(Bech32.encoded(point, prefix: "age")) }
  }

  @Test func `a key does not show in any description`() throws {
    let identity = X25519Identity()
    let recipient = String(decoding: identity.recipient.text, as: UTF8.self)
    let shown = ["\(identity)", "\(identity.recipient)", String(reflecting: identity.recipient), "\([identity.text])"]
    for text in shown {
      #expect(!text.contains(recipient))
      #expect(!text.uppercased().contains("AGE-SECRET"))
    }
    var dumped = ""
    dump((identity, identity.recipient, identity.text), to: &dumped)
    #expect(!dumped.contains(recipient))
  }

  @Test func `an identity file may hold comments, empty lines and several identities`() throws {
    let identities = [X25519Identity(), X25519Identity()]
    let lines = IdentityFile.text(for: identities).withUnsafeBytes { Array($0) }
    let text = Array("# created: today\r\n\n".utf8) + lines
    let read = try IdentityFile.identities(in: Secret(copying: text))
    #expect(read.map(\.recipient) == identities.map(\.recipient))
  }

  @Test(arguments: ["", "# nothing\n", "AGE-SECRET-KEY-1\n", "hello\n", "\r\n"])
  func `an identity file without an identity, or with anything else, is refused`(text: String) {
    #expect(throws: AgeError.key) { try IdentityFile.identities(in: Secret(copying: text.utf8)) }
  }
}
