/// Numbers as a row of small bars; the largest fills its place, nothing is a dot.
struct Sparkline {
  let text: String

  /// - Parameter highest: what fills its place; the largest of the numbers when nothing is said.
  init(_ numbers: [Double], from lowest: Double = 0, to highest: Double? = nil) {
    let highest = highest ?? max(numbers.max() ?? 0, lowest)
    text = String(numbers.map { Self.bar($0, lowest, highest) })
  }

  init(_ counts: [Int]) {
    let most = counts.max() ?? 0
    text = String(counts.map { $0 == 0 ? "·" : Self.bar(Double($0), 0, Double(most)) })
  }

  private static func bar(_ number: Double, _ lowest: Double, _ highest: Double) -> Character {
    guard highest > lowest else { return bars[0] }
    let place = ((number - lowest) / (highest - lowest) * Double(bars.count - 1)).rounded()
    return bars[Int(min(max(place, 0), Double(bars.count - 1)))]
  }

  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

/// Weeks as columns and weekdays as rows, the more entries the darker.
struct Heatmap {
  let lines: [String]

  /// - Parameters:
  ///   - weeks: the counts of seven days each, Monday first.
  ///   - months: the month each week begins in, 1 to 12.
  init(_ weeks: [[Int?]], months: [Int]) {
    let most = weeks.flatMap(\.self).compactMap(\.self).max() ?? 0
    let rows = (0..<7).map { weekday in
      Self.weekdays[weekday] + " " + weeks.map { Self.cell($0[weekday], most: most) }.joined()
    }
    lines = [Self.header(months)] + rows
  }

  private static func cell(_ count: Int?, most: Int) -> String {
    guard let count else { return " " }
    if count == 0 { return "·" }
    return shades[min(shades.count - 1, most <= shades.count ? count - 1 : (count - 1) * shades.count / most)]
  }

  /// The name of a month over its first week.
  private static func header(_ months: [Int]) -> String {
    var line = "    "
    for (place, month) in months.enumerated() where place == 0 || months[place - 1] != month {
      let column = place + 4
      guard column >= line.count, column + 3 <= months.count + 4 else { continue }
      line += String(repeating: " ", count: column - line.count) + names[month - 1]
    }
    return line
  }

  private static let shades = ["░", "▒", "▓", "█"]
  private static let weekdays = ["Mon", "   ", "Wed", "   ", "Fri", "   ", "Sun"]
  private static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
