import Glibc

/// Reads a passphrase, byte by byte, into memory of the caller's, which alone can then wipe it. It never
/// passes through a String, an Array or readline.
package enum Passphrase {
  /// Asks on the terminal with echo off. Gives the length in bytes.
  package static func ask(
    _ prompt: String, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseError) -> Int {
    guard let terminal = SilentTerminal() else { throw .noTerminal }
    defer { terminal.close() }
    var reading = Reading(memory: memory)
    terminal.silence(showing: prompt)
    while reading.outcome == nil {
      if terminal.wait(feeding: &reading) { terminal.silence(showing: prompt) }
    }
    return try reading.finish()
  }

  /// Keeps the terminal silent while `work`, which takes a second, goes on: what somebody types ahead may be the
  /// passphrase once more.
  package static func silently<Made>(_ work: () throws -> Made) rethrows -> Made {
    guard let terminal = SilentTerminal() else { return try work() }
    terminal.silence()
    defer { terminal.endSilence() }
    return try work()
  }

  /// Reads the first line of a descriptor (`--passphrase-fd N`), and not a byte beyond its newline.
  package static func read(
    fromDescriptor descriptor: Int32, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseError) -> Int {
    guard descriptor != STDIN_FILENO else { throw .standardInput }
    // Waiting for a negative one would never end.
    guard descriptor >= 0 else { throw .unreadable(EBADF) }
    var reading = Reading(memory: memory)
    while reading.outcome == nil {
      // Who is waited for may never write a newline: a signal to leave goes first.
      switch Signals.wait(for: descriptor) {
      case .readable, .timeout: reading.readByte(from: descriptor)
      case .signal(SIGINT): reading.fail(.interrupted)
      case .signal(let number) where number == SIGHUP || number == SIGTERM:
        Signals.putBack(number)
        reading.fail(.hangup)
      case .signal: break
      }
    }
    return try reading.finish()
  }
}

extension SilentTerminal {
  /// Deals with the next byte or signal. True when the passphrase has to be asked for again: after a stop the
  /// shell has set the terminal up for itself, and what had been typed is gone.
  fileprivate func wait(feeding reading: inout Reading) -> Bool {
    switch wait() {
    case .readable:
      reading.readByte(from: descriptor)
      Idleness.noteTyping()
    // Who asked for it finds out by itself that nobody is there.
    case .timeout: if Idleness.isOver { reading.fail(.interrupted) }
    case .signal(SIGINT): reading.fail(.interrupted)
    case .signal(let number) where number == SIGTSTP || number == SIGCONT:
      if number == SIGTSTP { suspend() }
      reading = Reading(memory: reading.memory)
      return true
    case .signal(let number):
      // Whoever asks for the next line has to leave as well.
      Signals.putBack(number)
      reading.fail(.hangup)
    }
    return false
  }
}

/// One passphrase on its way into the caller's memory.
private struct Reading {
  let memory: UnsafeMutableRawBufferPointer
  private(set) var outcome: Result<Int, PassphraseError>?
  private var count = 0
  private var isTooLong = false

  init(memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

  mutating func readByte(from descriptor: Int32) {
    var byte: UInt8 = 0
    switch Glibc.read(descriptor, &byte, 1) {
    case 1 where byte == UInt8(ascii: "\n"): end()
    case 1: take(byte)
    case 0: if count == 0 { fail(.endOfInput) } else { end() }
    default: if errno != EINTR { fail(.unreadable(errno)) }
    }
    byte = 0
  }

  mutating func fail(_ error: PassphraseError) { outcome = .failure(error) }

  func finish() throws(PassphraseError) -> Int {
    switch outcome {
    case .success(let count)?: return count
    case .failure(let error)?:
      memory.baseAddress.map { explicit_bzero($0, memory.count) }
      throw error
    case nil: return 0
    }
  }

  private mutating func end() { outcome = isTooLong ? .failure(.tooLong) : .success(count) }

  /// What does not fit is read and dropped, so that it cannot turn up as a line of the sitting.
  private mutating func take(_ byte: UInt8) {
    guard count < memory.count else {
      isTooLong = true
      return
    }
    memory[count] = byte
    count += 1
  }
}
