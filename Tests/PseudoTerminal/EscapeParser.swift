/// Takes apart what a program sends to a terminal.
package struct EscapeParser {
  package enum Event: Equatable {
    case text(Unicode.Scalar)
    /// A control character outside an escape sequence.
    case control(UInt8)
    /// `ESC [ … final`; `isPrivate` for those that begin with `?`.
    case sequence(final: Character, numbers: [Int], isPrivate: Bool)
  }

  private enum State {
    case text
    case escape
    case sequence
    /// Window titles and the like, up to BEL or ESC.
    case string
    /// One more character belongs to it, as in `ESC ( B`.
    case skip
  }

  private var state = State.text
  private var parameters = ""
  /// A letter whose last bytes have not arrived yet.
  private var pending: [UInt8] = []

  package init() {}

  package mutating func events(in bytes: some Sequence<UInt8>) -> [Event] { bytes.compactMap { event(for: $0) } }

  private mutating func event(for byte: UInt8) -> Event? {
    switch state {
    case .text: return text(byte)
    case .sequence: return sequence(byte)
    case .escape: beginEscape(byte)
    case .string: if byte == 0x07 { state = .text } else if byte == 0x1B { state = .skip }
    case .skip: state = .text
    }
    return nil
  }

  private mutating func beginEscape(_ byte: UInt8) {
    parameters = ""
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"): state = .string
    case UInt8(ascii: "("): state = .skip
    default: state = .text
    }
  }

  private mutating func sequence(_ byte: UInt8) -> Event? {
    guard byte >= 0x40 else {
      parameters.unicodeScalars.append(Unicode.Scalar(byte))
      return nil
    }
    state = .text
    return sequence(endingIn: Character(Unicode.Scalar(byte)))
  }

  private func sequence(endingIn final: Character) -> Event {
    let isPrivate = parameters.hasPrefix("?")
    let numbers = parameters.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false)
    return .sequence(final: final, numbers: numbers.map { Int($0) ?? 0 }, isPrivate: isPrivate)
  }

  private mutating func text(_ byte: UInt8) -> Event? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    pending.append(byte)
    let letter = String(decoding: pending, as: UTF8.self).unicodeScalars
    if letter.contains("\u{FFFD}"), pending.count < 4, pending[0] >= 0xC0 { return nil }
    pending = []
    return letter.first.map(Event.text)
  }
}
