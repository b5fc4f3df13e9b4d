import Testing

@testable import Terminal

final class PassphraseTests {
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)

  deinit { memory.deallocate() }

  private func read(_ pipe: Pipe) -> Result<String, PassphraseError> {
    memory.initializeMemory(as: UInt8.self, repeating: 0x2E)
    return Result { () throws(PassphraseError) in try Passphrase.read(fromDescriptor: pipe.reader, into: memory) }
      .map { String(decoding: memory.prefix($0), as: UTF8.self) }
  }

  private func read(_ text: String) -> Result<String, PassphraseError> {
    let pipe = Pipe(text)
    pipe.end()
    return read(pipe)
  }

  @Test(arguments: [
    ("secret\n", "secret"), ("secret", "secret"), ("\n", ""), (" a b \n", " a b "), ("a\nb\n", "a"),
    ("12345678\n", "12345678"), ("12345678", "12345678"),
  ])
  func `the first line of a descriptor is the passphrase, without its newline`(text: String, passphrase: String) {
    #expect(read(text) == .success(passphrase))
  }

  @Test func `not a byte beyond the first line is taken`() {
    let pipe = Pipe("secret\nrest")
    #expect(read(pipe) == .success("secret"))
    #expect(pipe.rest() == Array("rest".utf8))
  }

  @Test func `an empty descriptor is the end of input`() {
    #expect(read("") == .failure(.endOfInput))
  }

  @Test func `one that does not fit is refused, taken whole, and wiped`() {
    let pipe = Pipe("123456789\nrest")
    #expect(read(pipe) == .failure(.tooLong))
    #expect(memory.allSatisfy { $0 == 0 })
    #expect(pipe.rest() == Array("rest".utf8))
  }

  @Test func `standard input is refused`() {
    #expect(throws: PassphraseError.standardInput) { try Passphrase.read(fromDescriptor: 0, into: memory) }
  }

  @Test func `a descriptor that is not open is told apart`() {
    #expect(throws: PassphraseError.unreadable(9)) { try Passphrase.read(fromDescriptor: 987, into: memory) }
  }
}
