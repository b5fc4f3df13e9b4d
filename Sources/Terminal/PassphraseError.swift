/// Why there is no passphrase. The memory it was meant for has been wiped.
package enum PassphraseError: Error, Equatable {
  /// The process has no terminal to ask on.
  case noTerminal
  /// Ctrl-D, or a descriptor with nothing in it.
  case endOfInput
  /// Longer than the memory handed in; nothing of it is left waiting to be read as something else.
  case tooLong
  /// Ctrl-C.
  case interrupted
  /// SIGHUP or SIGTERM: save and leave.
  case hangup
  /// Standard input carries lines of the sitting, never a passphrase.
  case standardInput
  /// The descriptor cannot be read; the C error number.
  case unreadable(Int32)
}
