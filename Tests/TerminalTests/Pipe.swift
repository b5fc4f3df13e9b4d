import Glibc

/// A pipe that is filled first and read afterwards; it closes itself.
final class Pipe {
  let reader: Int32
  let writer: Int32
  private var isOpen = true

  init(containing bytes: [UInt8] = []) {
    var ends: [Int32] = [-1, -1]
    precondition(pipe(&ends) == 0)
    (reader, writer) = (ends[0], ends[1])
    if !bytes.isEmpty { _ = write(writer, bytes, bytes.count) }
  }

  convenience init(_ text: String) { self.init(containing: Array(text.utf8)) }

  /// Readers of an open pipe wait; those of an ended one come to its end.
  func end() {
    if isOpen { close(writer) }
    isOpen = false
  }

  func rest() -> [UInt8] {
    end()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(reader, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  deinit {
    end()
    close(reader)
  }
}
