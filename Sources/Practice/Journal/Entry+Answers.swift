extension BidirectionalCollection<Entry> {
  /// The latest answer under a heading, among the entries of a practice, oldest first.
  package func lastAnswer(under heading: String, in practice: String) -> String? {
    reversed().lazy.filter { $0.practice == practice }.compactMap { $0.answer(under: heading) }.first
  }
}

extension Entry {
  /// The first line that stands under a heading of the body; `nil` when there is none.
  func answer(under heading: String) -> String? {
    let lines = String(decoding: body, as: UTF8.self).split(separator: "\n").map { String($0).trimmingSpace }
    guard let start = lines.lastIndex(of: "## \(heading)") else { return nil }
    return lines[(start + 1)...].first { !$0.isEmpty }.flatMap { $0.hasPrefix("#") ? nil : $0 }
  }
}
