import Testing

@testable import Age

struct ScryptTests {
  /// Low, because each passphrase tried costs time; the program itself always writes 18.
  static func passphrase(_ text: String, workFactor: Int = 2) -> Scrypt {
    Scrypt(Secret(copying: text.utf8), workFactor: workFactor)
  }

  @Test func `the right passphrase opens, any other finds no match`() throws {
    let file = try AgeFile.sealed([1, 2], to: Self.passphrase("correct horse"))
    #expect(try AgeFile.opened(file, with: [Self.passphrase("correct horse")]) == [1, 2])
    for wrong in ["", "correct horse ", "Correct horse"] {
      #expect(throws: AgeError.noMatch) { try AgeFile.opened(file, with: [Self.passphrase(wrong)]) }
    }
  }

  @Test func `an empty passphrase is a passphrase like any other`() throws {
    let file = try AgeFile.sealed([1], to: Self.passphrase(""))
    #expect(try AgeFile.opened(file, with: [Self.passphrase("")]) == [1])
  }

  @Test func `files are written with work factor 18`() throws {
    #expect(Scrypt.workFactor == 18)
    let file = try AgeFile.sealed([], to: Scrypt(Secret(copying: "x".utf8)))
    #expect(try Header(readingFrom: file).stanzas.first?.arguments.last == "18")
  }

  @Test(arguments: ["0", "-1", "+2", "02", "23", "64", "99999999999999999999", "", "0x2", "2 ", "٢"])
  func `a work factor that is too high or oddly spelled is refused before any work`(text: String) throws {
    let salt = String(decoding: Base64.encoded([UInt8](repeating: 1, count: 16)), as: UTF8.self)
    let stanza = Stanza(type: "scrypt", arguments: [salt, text], body: [UInt8](repeating: 0, count: 32))
    #expect(throws: AgeError.header) { try Self.passphrase("x").fileKey(in: stanza) }
  }

  @Test func `a passphrase beside another recipient is refused`() throws {
    let key = FileKey()
    let stanzas = [
      try Self.passphrase("x").stanza(wrapping: key), try X25519Identity().recipient.stanza(wrapping: key),
    ]
    #expect(throws: AgeError.header) { try Header(readingFrom: Header.encoded(stanzas, fileKey: key)) }
  }
}
