import DialogueScript

/// A file taken apart: what stands above its states and rules, and these one by one.
struct Excerpt {
  private enum Part {
    case line(Substring)
    /// `states:`, and what stands indented below, name by name.
    case section(Substring, units: [[Substring]])
  }

  private var parts: [Part] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      guard indent > 0, case .section(let head, var units)? = parts.last else {
        parts.append(line.last == ":" ? .section(line, units: []) : .line(line))
        continue
      }
      if indent == 2 || units.isEmpty { units.append([line]) } else { units[units.count - 1].append(line) }
      parts[parts.count - 1] = .section(head, units: units)
    }
  }

  /// Of each section a few neighbours. A whole file takes a hundred times as long and breaks in the same places.
  func some(_ numbers: inout SplitMix) -> String {
    var lines: [Substring] = []
    for part in parts {
      switch part {
      case .line(let line): lines.append(line)
      case .section(let head, let units):
        lines.append(head)
        guard !units.isEmpty else { continue }
        let first = Int.random(in: units.indices, using: &numbers)
        lines += units[first..<min(units.count, first + Int.random(in: 1...4, using: &numbers))].joined()
      }
    }
    return lines.joined(separator: "\n")
  }
}
