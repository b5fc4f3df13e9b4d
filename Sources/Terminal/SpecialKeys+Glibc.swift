import Glibc

/// The keys that the terminal driver would turn into SIGINT and SIGTSTP. While a line is edited they are
/// read like any other, so that they come in their turn: the driver lets them overtake what was typed before,
/// drops that, and cuts a paste short in which one of them stands.
struct SpecialKeys {
  private var interrupt: UInt8 = 0
  private var suspend: UInt8 = 0

  init() {}

  /// Takes them from the driver, which keeps Ctrl-\ for a program that hangs. readline puts everything back.
  init(takenFrom descriptor: Int32) {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return }
    withUnsafeMutableBytes(of: &mode.c_cc) { keys in
      interrupt = keys[Int(VINTR)]
      suspend = keys[Int(VSUSP)]
      keys[Int(VINTR)] = Self.disabled
      keys[Int(VSUSP)] = Self.disabled
    }
    tcsetattr(descriptor, TCSADRAIN, &mode)
  }

  func event(for byte: UInt8) -> KeyReader.Event? {
    // A user who has no such key has NUL in its place.
    if byte == Self.disabled { return nil }
    if byte == interrupt { return .interrupt }
    return byte == suspend ? .suspend(job: true) : nil
  }

  private static let disabled: UInt8 = 0
}
