import Glibc

/// Text that is longer than the screen, shown page by page on the alternate screen: when it is left, nothing of it stands
/// where it could be scrolled back to. No other program is given the text.
struct Pager {
  private let lines: [Substring]
  private var top = 0
  private var output: Output
  private let before: termios

  /// Nil when all of it fits above a prompt, or the terminal cannot be asked.
  init?(_ text: String, output: Output) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
    self.output = output
    var mode = termios()
    guard let rows = output.height, lines.count >= rows, rows > 2, tcgetattr(STDIN_FILENO, &mode) == 0 else {
      return nil
    }
    before = mode
  }

  mutating func run() {
    enter()
    defer { leave() }
    while true {
      draw()
      switch KeyReader.shared.nextEvent() {
      case .key: if !take(Key.next()) { return }
      case .resize, .resume: break
      case .suspend(let job):
        leave()
        Signals.suspend(job: job)
        enter()
      case .interrupt: return
      case .hangup:
        // The line that is asked for next ends as well.
        Signals.putBack(SIGHUP)
        return
      case .idle: return
      }
    }
  }

  private var height: Int { max(1, (output.height ?? 24) - 1) }

  /// False at the end.
  private mutating func take(_ key: Key?) -> Bool {
    let last = max(0, lines.count - height)
    switch key {
    case .quit: return false
    case .page where top == last: return false
    case .page: top += height
    case .pageBack: top -= height
    case .line: top += 1
    case .lineBack: top -= 1
    case .start: top = 0
    case .end: top = last
    case nil: break
    }
    top = min(max(0, top), last)
    return true
  }

  private mutating func draw() {
    let shown = lines[top..<min(lines.count, top + height)]
    output.write(Self.home + shown.joined(separator: "\r\n") + "\r\n" + place(to: shown.endIndex))
  }

  /// Where one is, and the keys, on one row however narrow the screen is: a second would push the first line off.
  private func place(to end: Int) -> String {
    let room = (output.width ?? 80) - 1
    let place = "\(top + 1) to \(end) of \(lines.count)"
    let ways = ["\(place); Space goes on, b back, q ends", "\(place); Space, b, q", "Space, b, q"]
    return ways.first { $0.count <= room } ?? ""
  }

  private mutating func enter() {
    var mode = before
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    LastResort.arm(descriptor: STDIN_FILENO, mode: before)
    KeyReader.shared.special = SpecialKeys()
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    output.write("\u{1B}[?1049h")
  }

  private mutating func leave() {
    // Cleared first: some terminals keep what stood on the other screen.
    output.write(Self.home + "\u{1B}[?1049l")
    var mode = before
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    LastResort.disarm()
  }

  private static let home = "\u{1B}[H\u{1B}[2J"
}

extension Pager {
  fileprivate enum Key {
    case page, pageBack, line, lineBack, start, end, quit

    /// The key whose first byte is ready; nil for one that does nothing.
    static func next() -> Key? {
      let first = KeyReader.shared.next()
      guard first == 0x1B, KeyReader.shared.hasKey(withinMilliseconds: 50) else { return single(first) }
      var sequence: [UInt8] = []
      while KeyReader.shared.hasKey(withinMilliseconds: 20) {
        sequence.append(UInt8(truncatingIfNeeded: KeyReader.shared.next()))
        if sequence.count > 1, let last = sequence.last, last >= 0x40 { break }
      }
      return named[String(decoding: sequence, as: UTF8.self)]
    }

    private static func single(_ byte: Int32) -> Key? {
      switch UInt8(truncatingIfNeeded: byte) {
      case UInt8(ascii: " "), UInt8(ascii: "f"): .page
      case UInt8(ascii: "b"): .pageBack
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "j"): .line
      case UInt8(ascii: "k"): .lineBack
      case UInt8(ascii: "g"): .start
      case UInt8(ascii: "G"): .end
      case UInt8(ascii: "q"), 0x1B, 0x04: .quit
      default: byte == EOF ? .quit : nil
      }
    }

    private static let named: [String: Key] = [
      "[A": .lineBack, "OA": .lineBack, "[B": .line, "OB": .line, "[5~": .pageBack, "[6~": .page, "[H": .start,
      "[F": .end,
    ]
  }
}
