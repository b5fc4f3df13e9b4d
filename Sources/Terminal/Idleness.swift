import Glibc

/// How long nobody has typed. The clock goes on while the machine sleeps: who opens its lid again is asked as well.
enum Idleness {
  /// Begins to count; nil or nothing ends it.
  static func watch(afterSeconds seconds: Int?) {
    limit = seconds.flatMap { $0 > 0 ? Int64($0) * 1_000 : nil }
    noteTyping()
  }

  static func noteTyping() { last = now }

  static var isOver: Bool { limit.map { now - last >= $0 } ?? false }

  /// For how long it may be slept before it is looked at the clock again: a sleeping machine stops the waiting too.
  static var slice: Int32 {
    guard let limit else { return -1 }
    return Int32(clamping: max(1, min(5_000, limit - (now - last))))
  }

  /// Milliseconds since the machine was started.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  private nonisolated(unsafe) static var limit: Int64?
  private nonisolated(unsafe) static var last: Int64 = 0
}
