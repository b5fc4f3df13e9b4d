import Glibc

/// The console on a terminal: GNU readline with the user's own key bindings, and nothing written to any file.
///
/// - Ctrl-C gives the line up; again, with nothing typed in between, it asks to leave.
/// - Ctrl-D on an empty line ends the input.
/// - Ctrl-Z suspends; the line is drawn again afterwards, as it is when the window changes its size.
/// - SIGHUP, SIGTERM and a terminal that has gone end the line at once, and hand over what stood on it; so does
///   idleness, when it is watched for.
///
/// Signals are watched for as long as the console lives: one that comes while nobody reads is dealt with when
/// the next line is asked for. There can be only one console of this kind.
package final class ReadlineConsole: Console {
  package let style: Style
  private var output = Output(descriptor: STDOUT_FILENO)
  private let signals = Signals.watch([SIGINT, SIGHUP, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])

  /// readline draws on standard output and reads standard input: both have to be a terminal.
  package static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  private let showsPages: Bool

  /// - Parameter showsPages: whether text that is longer than the screen is shown page by page.
  package init(style: Style, showsPages: Bool = true) {
    self.style = style
    self.showsPages = showsPages
    Readline.setUp()
  }

  deinit { signals.end() }

  package var width: Int? { output.width }
  package var outputError: Int32? { output.error }

  package func write(_ text: String) { output.write(text) }

  package func readLine(prompt: String) -> Input {
    let prompt = style.readlinePrompt(String(visible: prompt))
    begin(prompt)
    defer { end() }
    var previous = KeyReader.Event.key
    while true {
      let event = KeyReader.shared.nextEvent()
      if let input = handle(event, after: previous, prompt: prompt) { return input }
      previous = event
    }
  }

  package func readPassphrase(
    prompt: String, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseError) -> Int {
    try Passphrase.ask(prompt, into: memory)
  }

  package func remember(_ line: [UInt8]) { Readline.remember(line) }
  package func forgetLines() { Readline.forgetLines() }
  package func watchForIdleness(seconds: Int?) { Idleness.watch(afterSeconds: seconds) }
  package func prefill(_ line: [UInt8]) { Readline.prefilled = line }
  package func page(_ text: String) {
    // Cursor movement is nothing for a screen reader.
    guard showsPages, !style.isPlain, var pager = Pager(text, output: output) else { return write(text) }
    fflush(nil)
    pager.run()
  }
  // First what is seen, which some terminals move to what can be scrolled back to, and then that.
  package func clearScreen() { write("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  package func completeWords(with completion: @escaping Completion) {
    WordCompletion.source = completion
    WordCompletion.show = { [unowned self] in show($0) }
  }

  private func show(_ suggestions: [Suggestion]) {
    let list = SuggestionList(
      suggestions: suggestions, width: width ?? 80, height: output.height ?? 24, isPlain: style.isPlain)
    write(list.lines.map { $0 + "\r\n" }.joined())
  }

  /// Nil while the line goes on.
  private func handle(_ event: KeyReader.Event, after previous: KeyReader.Event, prompt: String) -> Input? {
    switch event {
    case .key: return Readline.takeKey().map(Input.init)
    case .interrupt:
      Readline.giveUpLine()
      if previous == .interrupt { return .leave }
      Readline.begin(prompt: prompt)
    case .suspend(let job): Readline.stepAside { suspend(job: job) }
    // Stopped from outside: the shell has set the terminal up for itself since.
    case .resume: Readline.stepAside {}
    case .resize: Readline.adoptNewSize()
    case .hangup: return .hangup(unfinished: Readline.unfinished)
    case .idle: return .idle(unfinished: Readline.unfinished)
    }
    return nil
  }

  private func begin(_ prompt: String) {
    // What was written through C's streams stands before the prompt.
    fflush(nil)
    armLastResort()
    Readline.begin(prompt: prompt)
  }

  private func end() {
    Readline.end()
    LastResort.disarm()
  }

  private func suspend(job: Bool) {
    LastResort.disarm()
    Signals.suspend(job: job)
    armLastResort()
  }

  /// The terminal is as others left it, for instance the shell.
  private func armLastResort() {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return }
    LastResort.arm(descriptor: STDIN_FILENO, mode: mode)
  }
}

extension Input {
  fileprivate init(_ outcome: Readline.Outcome) {
    switch outcome {
    case .line(let line): self = .line(line)
    case .endOfInput: self = .endOfInput
    }
  }
}
