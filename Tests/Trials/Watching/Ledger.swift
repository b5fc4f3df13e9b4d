import Foundation

/// What a watched process writes down on its standard output, a file: the case under way, in place, and behind it what
/// is to be told. After a crash the file says which case it was.
struct Ledger {
  private static let width = 24

  /// Notes that a case begins; after the limit of time the process ends.
  static func begin(_ number: Int) {
    let text = String(number)
    var line = Array((String(repeating: " ", count: width - 1 - text.count) + text + "\n").utf8)
    pwrite(STDOUT_FILENO, &line, line.count, 0)
    alarm(Limits.seconds)
  }

  static func end() throws {
    alarm(0)
    guard Limits.peak <= Limits.bytes else {
      throw Failure("memory \(Limits.peak >> 20) MB, more than \(Limits.bytes >> 20)")
    }
  }

  static func tell(_ text: String) {
    lseek(STDOUT_FILENO, max(off_t(width), lseek(STDOUT_FILENO, 0, SEEK_END)), SEEK_SET)
    var bytes = Array((text + "\n").utf8)
    write(STDOUT_FILENO, &bytes, bytes.count)
  }

  /// What a process has written: the last case, and what it told.
  static func read(_ url: URL) -> (lastCase: Int?, told: [String]) {
    let lines = String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self).split(separator: "\n")
    let last = lines.first.flatMap { Int($0.drop { $0 == " " }) }
    return (last, lines.dropFirst(last == nil ? 0 : 1).map(String.init))
  }
}
