import Foundation

/// What every case keeps to. Only what hangs takes so long, and only what grows without bound takes so much.
enum Limits {
  #if DEBUG
    // Unoptimized, the same work takes twenty times as long and more.
    static let seconds: UInt32 = 400
  #else
    static let seconds: UInt32 = 5
  #endif
  static let bytes = 200 * 1_024 * 1_024

  /// The most memory this process has had so far.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1_024
  }

  /// Seconds on a clock that only moves on.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What a case ran into that is no crash.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
