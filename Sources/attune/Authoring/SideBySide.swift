import Terminal

/// What is written and what was said, in two columns; one under the other where that reads better.
struct SideBySide {
  let written: [String]
  let said: [String]
  /// Columns of the screen; `nil` sets one column under the other, for screen readers.
  let width: Int?

  var lines: [String] {
    guard let width else { return stacked }
    let column = max((width - 7) / 2, 20)
    let head = "    " + "written".padded(to: column) + " | said"
    return [head] + rows.flatMap { row(left: $0.0, right: $0.1, column: column) }
  }

  private var stacked: [String] {
    ["    written:"] + written.indented + ["    said:"] + (said.isEmpty ? ["(nothing)"] : said).indented
  }

  /// The lines at beginning and end that are the same stand beside each other.
  private var rows: [(String?, String?)] {
    let head = zip(written, said).prefix { $0 == $1 }.count
    let tail = zip(written.dropFirst(head).reversed(), said.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let left = written[head..<(written.count - tail)]
    let right = said[head..<(said.count - tail)]
    let middle = (0..<max(left.count, right.count)).map { (left.element($0), right.element($0)) }
    return written.prefix(head).map { ($0, $0) } + middle + written.suffix(tail).map { ($0, $0) }
  }

  /// One pair of lines, wrapped; `≠` stands where they differ.
  private func row(left: String?, right: String?, column: Int) -> [String] {
    let wrapping = Wrapping(width: column)
    let leftLines = left.map { wrapping.lines(of: String(visible: $0)) } ?? [""]
    let rightLines = right.map { wrapping.lines(of: String(visible: $0)) } ?? ["(nothing)"]
    return (0..<max(leftLines.count, rightLines.count)).map { index in
      let mark = index == 0 && left != right ? "  ≠ " : "    "
      let (one, other) = (leftLines[...].element(index) ?? "", rightLines[...].element(index) ?? "")
      return mark + one.padded(to: column) + " | " + other
    }
  }
}

extension ArraySlice {
  fileprivate func element(_ offset: Int) -> Element? { offset < count ? self[startIndex + offset] : nil }
}

extension [String] {
  fileprivate var indented: [String] { map { "      \($0)" } }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - columns, 0)) }
}
