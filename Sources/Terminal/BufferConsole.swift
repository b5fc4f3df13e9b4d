/// A console that only collects what is written, laid out for another one.
final class BufferConsole: Console {
  let width: Int?
  let style: Style
  private(set) var text = ""

  init(for console: any Console) {
    width = console.width
    style = console.style
  }

  func write(_ text: String) { self.text += text }

  func readLine(prompt: String) -> Input { .endOfInput }

  func readPassphrase(
    prompt: String, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseError) -> Int { throw .noTerminal }
}

extension Console {
  /// Shows what `write` has written, page by page when it is longer than the screen.
  package func paged(_ write: (any Console) throws -> Void) rethrows {
    let buffer = BufferConsole(for: self)
    // What was written before something went wrong is shown all the same.
    defer { page(buffer.text) }
    try write(buffer)
  }
}
