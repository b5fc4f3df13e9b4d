import Foundation

extension World {
  /// A bar on the terminal for work that takes longer than a second. None in logs, in pipes or for screen readers.
  func progress(_ title: String) -> Progress {
    Progress(title, isShown: isatty(STDERR_FILENO) == 1 && !isPlain, clock: { DispatchTime.now().uptimeNanoseconds })
  }
}

/// How far a piece of work has come.
final class Progress {
  private let title: String
  private let isShown: Bool
  private let clock: () -> UInt64
  private let start: UInt64
  private var last: UInt64
  private var isDrawn = false

  fileprivate init(_ title: String, isShown: Bool, clock: @escaping () -> UInt64) {
    self.title = title
    self.isShown = isShown
    self.clock = clock
    start = clock()
    last = start
  }

  func show(_ done: Int, of all: Int) {
    // The clock is asked now and then only: there are thousands of steps.
    guard isShown, done % 16 == 0, clock() - start > 1_000_000_000, clock() - last > 100_000_000 else { return }
    last = clock()
    isDrawn = true
    let filled = all == 0 ? 20 : done * 20 / all
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 20 - filled)
    write("\r\(title) [\(bar)] \(done) of \(all)")
  }

  func end() {
    if isDrawn { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
