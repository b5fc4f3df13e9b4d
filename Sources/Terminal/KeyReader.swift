import Glibc

/// Reads the terminal for readline, a byte at a time and nothing unseen.
///
/// readline's own reading goes to sleep between looking for a signal and waiting for a key, asks the driver to drop
/// what was typed before Ctrl-C, waits for ever for the end of a broken paste and drops bytes that are no UTF-8.
/// Here keys and signals are events in the order in which they came.
struct KeyReader {
  enum Event: Equatable {
    /// There is a key for readline.
    case key
    case interrupt
    /// With the key, the whole job is to stop; with a signal, this process alone.
    case suspend(job: Bool)
    /// Stopped from outside, and going on.
    case resume
    case resize
    /// SIGHUP, SIGTERM, or the terminal has gone.
    case hangup
    /// Nobody has typed for as long as was asked for.
    case idle
  }

  nonisolated(unsafe) static var shared = KeyReader()

  /// The keys that interrupt and suspend, by the user's own terminal settings.
  var special = SpecialKeys()
  /// Read already, and ready for readline.
  private var ready: ArraySlice<UInt8> = []
  /// Read already, and still to be looked at.
  private var pushedBack: UInt8?
  /// What has come besides keys and nobody has dealt with.
  private var events: ArraySlice<Event> = []
  private var paste = Paste()

  /// Waits for the next thing to deal with.
  mutating func nextEvent() -> Event {
    while ready.isEmpty {
      guard let event = events.popFirst() else {
        if Idleness.isOver { return .idle }
        fetch(withinMilliseconds: Idleness.slice)
        continue
      }
      if event.endsLine { paste = Paste() }
      return event
    }
    return .key
  }

  /// Whether there is more for readline now or within the time, and no event before it.
  mutating func hasKey(withinMilliseconds limit: Int32) -> Bool {
    if ready.isEmpty, events.isEmpty { fetch(withinMilliseconds: limit) }
    return !ready.isEmpty
  }

  /// The next byte for readline.
  mutating func next() -> Int32 {
    while ready.isEmpty {
      fetch()
      guard events.contains(where: \.endsLine) else { continue }
      guard paste.isOpen else { return EOF }
      // readline collects a paste until its end mark, and reads on beyond it when there is none.
      ready = Paste.end[...]
      paste = Paste()
    }
    return Int32(ready.removeFirst())
  }

  /// Reads what comes next, be it a key or an event.
  private mutating func fetch(withinMilliseconds limit: Int32 = -1) {
    guard let byte = read(withinMilliseconds: limit) else { return }
    if let event = special.event(for: byte), !(paste.isOpen && isFollowedAtOnce()) {
      events.append(event)
    } else if paste.accepts(byte) {
      ready = letter(beginningWith: byte)[...]
    }
  }

  /// In a paste, Ctrl-C is a character like others, unless nothing comes after it: a paste whose end was lost can
  /// then be left.
  private mutating func isFollowedAtOnce() -> Bool {
    pushedBack = read(withinMilliseconds: 50)
    return pushedBack != nil
  }

  /// The letter that begins so, or stray bytes in their spelling.
  private mutating func letter(beginningWith first: UInt8) -> [UInt8] {
    var bytes = [first]
    // The bytes of a letter arrive together; who waits longer than this holds up a Latin-1 terminal.
    while bytes.count < StrayBytes.expectedLength(of: first), let byte = read(withinMilliseconds: 50) {
      guard byte & 0xC0 == 0x80 else {
        pushedBack = byte
        break
      }
      bytes.append(byte)
    }
    return StrayBytes.spelled(bytes)
  }

  /// Nil when the time is over or something else than a key has come.
  private mutating func read(withinMilliseconds limit: Int32) -> UInt8? {
    if let byte = pushedBack.take() { return byte }
    // What was typed before a hang-up belongs to what it hands over.
    switch Signals.wait(for: STDIN_FILENO, inputFirst: true, milliseconds: limit) {
    case .readable: return readByte()
    case .timeout: return nil
    case .signal(let number):
      events.append(Event(signal: number))
      return nil
    }
  }

  private mutating func readByte() -> UInt8? {
    var byte: UInt8 = 0
    let count = Glibc.read(STDIN_FILENO, &byte, 1)
    Idleness.noteTyping()
    if count == 1 { return byte }
    if count == 0 || errno != EINTR { events.append(.hangup) }
    return nil
  }
}

extension KeyReader.Event {
  fileprivate init(signal number: Int32) {
    switch number {
    case SIGINT: self = .interrupt
    case SIGTSTP: self = .suspend(job: false)
    case SIGCONT: self = .resume
    case SIGWINCH: self = .resize
    default: self = .hangup
    }
  }

  fileprivate var endsLine: Bool { self == .interrupt || self == .hangup }
}
