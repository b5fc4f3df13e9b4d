/// What is added up in the log, and what somebody may want to come to.
package enum LogSum: String, CaseIterable, Sendable {
  case direct
  case indirect
  /// Of whatever kind.
  case supervision
  case individual
  case triadic
  case group
  /// Each line once, whatever it counts as.
  case sum

  /// What it is called on the screen.
  package var title: String {
    switch self {
    case .individual, .triadic, .group: "\(rawValue) supervision"
    case .direct, .indirect, .supervision, .sum: rawValue
    }
  }

  func counts(_ line: LogEntry) -> Bool {
    switch self {
    case .direct: line.contact == .direct
    case .indirect: line.contact == .indirect
    case .supervision: line.supervision != nil
    case .individual: line.supervision == .individual
    case .triadic: line.supervision == .triadic
    case .group: line.supervision == .group
    case .sum: true
    }
  }
}

/// The minutes of some lines of the log. A supervision that counts as indirect is in both, and in the sum once.
package struct LogTotals: Equatable, Sendable {
  private var minutes: [LogSum: Int] = [:]

  package init(_ lines: [LogEntry]) {
    for sum in LogSum.allCases {
      minutes[sum] = lines.reduce(0) { $0 + (sum.counts($1) ? $1.minutes : 0) }
    }
  }

  package subscript(sum: LogSum) -> Int { minutes[sum] ?? 0 }

  /// `50 min`, `2 h`, `12 h 30 min`
  package static func text(ofMinutes minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}

/// What somebody wants to come to, in hours: their own wish, not what any body requires. It is kept as the body of an
/// entry of kind `log-targets`, `direct: 240` a line; lines that cannot be read stay as they are.
package struct LogTargets: Equatable, Sendable {
  package static let possibleHours = 1...100_000

  private var hours: [LogSum: Int] = [:]
  private var unread: [[UInt8]] = []

  /// - Parameter bodies: those of several machines, the oldest first; what is said last counts.
  package init(bodies: [[UInt8]] = []) {
    for line in bodies.flatMap({ $0.split(separator: 0x0A).map(Array.init) }) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":").map(\.onOneLine)
      if parts.count == 2, let sum = LogSum(rawValue: parts[0].lowercased()), let hours = Int(parts[1]),
        Self.possibleHours.contains(hours)
      {
        self.hours[sum] = hours
      } else if !unread.contains(line) {
        unread.append(line)
      }
    }
  }

  package var isEmpty: Bool { hours.isEmpty }

  /// In hours; nil for none.
  package subscript(sum: LogSum) -> Int? {
    get { hours[sum] }
    set { hours[sum] = newValue }
  }

  /// As it is kept.
  package var body: [UInt8] {
    let lines = LogSum.allCases.compactMap { sum in hours[sum].map { "\(sum.rawValue): \($0)\n" } }
    return Array(lines.joined().utf8) + unread.flatMap { $0 + [0x0A] }
  }
}
