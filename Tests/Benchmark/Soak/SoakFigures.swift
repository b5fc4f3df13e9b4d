/// What was measured, with the day on which it was.
struct SoakFigures {
  private var values: [SoakFigure: [(day: Int, value: Int)]] = [:]
  /// The first day that counts as the last month.
  let lastMonth: Int

  init(days: Int) { lastMonth = days - 30 }

  mutating func note(_ figure: SoakFigure, _ value: Int, on day: Int) {
    values[figure, default: []].append((day, value))
  }

  static let heading = columns(["times", "first month", "last month", "most", "ratio", "limit"])

  /// A line for each figure, and whether it is within its limit.
  var rows: [(line: String, isSound: Bool)] { SoakFigure.allCases.map(row) }

  private func row(_ figure: SoakFigure) -> (line: String, isSound: Bool) {
    let all = values[figure] ?? []
    let first = all.filter { $0.day < 30 }.map(\.value).median
    let last = all.filter { $0.day >= lastMonth }.map(\.value).median
    let ratio = Double(last) / Double(max(1, first))
    let isSound = first > 0 && last > 0 && last <= figure.limit && ratio <= figure.growth ?? .infinity
    let cells = [
      "\(all.count)", figure.text(first), figure.text(last), figure.text(all.map(\.value).max() ?? 0),
      fixed(ratio, 2), figure.text(figure.limit),
    ]
    return (columns(cells) + (isSound ? "   " : " ! ") + figure.name, isSound)
  }
}
