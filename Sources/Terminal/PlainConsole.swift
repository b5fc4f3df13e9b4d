import Glibc

/// The console when standard input or output is no terminal: plain lines in, plain lines out, no prompt,
/// nothing echoed. readline is not used there, since it would write prompt and input into the pipe.
package final class PlainConsole: Console {
  package let style: Style
  private var output: Output
  private var lines: LineReader
  private let signals = Signals.watch([SIGHUP, SIGTERM])

  package init(style: Style = .plain, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    self.style = style
    self.output = Output(descriptor: output)
    lines = LineReader(descriptor: input)
  }

  deinit { signals.end() }

  package var width: Int? { output.width }
  package var outputError: Int32? { output.error }

  package func write(_ text: String) { output.write(text) }

  package func readLine(prompt: String) -> Input {
    switch lines.next() {
    case .line(let line): .line(line)
    case .end: .endOfInput
    case .signal: .hangup(unfinished: lines.takeRest() ?? [])
    }
  }

  package func readPassphrase(
    prompt: String, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseError) -> Int {
    try Passphrase.ask(prompt, into: memory)
  }
}
