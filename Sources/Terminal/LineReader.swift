import Glibc

/// Lines from a file descriptor, however long they are, as bytes.
struct LineReader {
  enum Outcome: Equatable {
    case line([UInt8])
    case end
    /// A watched signal came first; what had been read of the line stays for the next call.
    case signal(Int32)
  }

  let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the unread part begins, and where a newline has not been looked for yet.
  private var start = 0
  private var searched = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its newline or CRLF. What stands after the last newline counts as a line too.
  mutating func next() -> Outcome {
    while true {
      if let line = takeLine() { return .line(line) }
      switch Signals.wait(for: descriptor) {
      case .signal(let number): return .signal(number)
      case .readable, .timeout: if !readMore() { return takeRest().map(Outcome.line) ?? .end }
      }
    }
  }

  /// What has been read but not ended by a newline.
  mutating func takeRest() -> [UInt8]? {
    guard start < buffer.count else { return nil }
    defer { drop(upTo: buffer.count) }
    return Self.withoutReturn(buffer[start...])
  }

  private mutating func takeLine() -> [UInt8]? {
    guard let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      return nil
    }
    defer { drop(upTo: newline + 1) }
    return Self.withoutReturn(buffer[start..<newline])
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }

  private mutating func drop(upTo end: Int) {
    start = end
    searched = end
  }

  private mutating func readMore() -> Bool {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    let chunk = Self.chunk(from: descriptor)
    buffer += chunk
    return !chunk.isEmpty
  }

  private static func chunk(from descriptor: Int32) -> [UInt8] {
    let size = 1 << 16
    return [UInt8](unsafeUninitializedCapacity: size) { memory, count in
      var got = -1
      repeat { got = read(descriptor, memory.baseAddress, size) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
  }
}
