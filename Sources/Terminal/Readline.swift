import CReadline
import Glibc

/// GNU readline, driven a key at a time through its callback interface: between two keys nothing of its is on
/// the stack, so that a line can be given up or handed over at any moment.
enum Readline {
  enum Outcome: Equatable {
    case line([UInt8])
    case endOfInput
  }

  /// Once, before the first line.
  static func setUp() {
    Locale.useUTF8()
    attune_set_name()
    attune_catch_no_signals()
    attune_catch_no_resize()
    attune_keep_environment()
    attune_set_input { _ in KeyReader.shared.next() }
    attune_set_input_check { KeyReader.shared.hasKey(withinMilliseconds: keyTimeout) ? 1 : 0 }
    attune_set_preparation(takeTerminal)
    attune_set_completion(completeWord)
    attune_set_completion_display(showMatches)
    using_history()
  }

  /// Shows the prompt and takes over the terminal until `end()`.
  static func begin(prompt: String) {
    outcome = nil
    rl_callback_handler_install(prompt) { line in
      // In here, and not later: readline would show the prompt again.
      rl_callback_handler_remove()
      outcome = line.map { .line(Readline.bytes(of: $0, count: strlen($0))) } ?? .endOfInput
      free(line)
    }
    if !prefilled.isEmpty { fill() }
  }

  /// What the next line begins with.
  nonisolated(unsafe) static var prefilled: [UInt8] = []

  private static func fill() {
    (StrayBytes.spelled(prefilled) + [0]).withUnsafeBytes { _ = rl_insert_text($0.baseAddress) }
    prefilled = []
    rl_redisplay()
  }

  static func end() {
    rl_callback_handler_remove()
  }

  /// Takes the key that is waiting. Gives the line when the key ended it.
  static func takeKey() -> Outcome? {
    rl_callback_read_char()
    return outcome
  }

  /// What has been typed so far.
  static var unfinished: [UInt8] {
    attune_line().map { bytes(of: $0, count: Int(attune_line_length())) } ?? []
  }

  /// Leaves the line as it stands on the screen, with `^C` behind it, and forgets it.
  static func giveUpLine() {
    rl_callback_sigcleanup()
    attune_move_to_end()
    rl_redisplay()
    rl_echo_signal_char(SIGINT)
    rl_free_line_state()
    rl_callback_handler_remove()
    rl_crlf()
    fflush(nil)
  }

  /// Gives the terminal back while `action` runs, then takes it again and redraws the line.
  static func stepAside(for action: () -> Void) {
    rl_cleanup_after_signal()
    action()
    rl_reset_after_signal()
    rl_forced_update_display()
  }

  static func adoptNewSize() { rl_resize_terminal() }

  static func remember(_ line: [UInt8]) {
    (StrayBytes.spelled(line) + [0]).withUnsafeBytes { add_history($0.baseAddress) }
  }

  static func forgetLines() { rl_clear_history() }

  private static func bytes(of text: UnsafePointer<CChar>, count: Int) -> [UInt8] {
    StrayBytes.restored(Array(UnsafeRawBufferPointer(start: text, count: count)))
  }
}

/// One thread, and C's callbacks can be handed nothing.
private nonisolated(unsafe) var outcome: Readline.Outcome?

/// How long readline wants to wait just now, for instance for what follows an Escape. It can only be read by setting it.
private var keyTimeout: Int32 {
  let microseconds = rl_set_keyboard_input_timeout(0)
  rl_set_keyboard_input_timeout(microseconds)
  return microseconds / 1000
}

private func takeTerminal(_ wantsEightBits: Int32) {
  rl_prep_terminal(wantsEightBits)
  KeyReader.shared.special = SpecialKeys(takenFrom: STDIN_FILENO)
}
