import Foundation

/// Nanoseconds on a clock that only moves on.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Nanoseconds that the processor has been at work for this process.
var processorTime: Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// How long something takes, in nanoseconds.
func time(_ body: () throws -> Void) rethrows -> Int {
  let start = now()
  try body()
  return now() - start
}

/// Bytes of memory this process has now.
var memory: Int {
  let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
  return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(getpagesize())
}

extension [Int] {
  /// The value that this part of all does not exceed.
  func quantile(_ part: Double) -> Int {
    isEmpty ? 0 : sorted()[Swift.min(count - 1, Int(Double(count) * part))]
  }

  var median: Int { quantile(0.5) }
}

/// `1.25 ms`, with the unit that fits.
func duration(_ nanoseconds: Int) -> String {
  let value = Double(nanoseconds)
  return switch nanoseconds {
  case ..<1_000_000: fixed(value / 1e3, 1) + " µs"
  case ..<1_000_000_000: fixed(value / 1e6, 1) + " ms"
  default: fixed(value / 1e9, 2) + " s"
  }
}

func megabytes(_ bytes: Int) -> String { fixed(Double(bytes) / 1_048_576, 1) + " MB" }

func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

/// Columns of twelve, to the right.
func columns(_ cells: [String]) -> String {
  cells.map { String(repeating: " ", count: Swift.max(0, 12 - $0.count)) + $0 }.joined()
}
