@testable import Terminal

/// A console with a queue of what will be typed, that keeps what was said and asked.
final class TestConsole: Console {
  let width: Int?
  let style: Style
  private(set) var written = ""
  private(set) var prompts: [String] = []
  private var inputs: [Input]

  init(width: Int? = 80, style: Style = Style(isColoured: false), inputs: [Input] = []) {
    self.width = width
    self.style = style
    self.inputs = inputs
  }

  func write(_ text: String) { written += text }

  func readLine(prompt: String) -> Input {
    prompts.append(prompt)
    return inputs.isEmpty ? .endOfInput : inputs.removeFirst()
  }

  func readPassphrase(
    prompt: String, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseError) -> Int {
    throw .noTerminal
  }
}
