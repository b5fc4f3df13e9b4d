/// What the journal holds for the next supervision.
package struct Preparation: Sendable {
  /// The kind of entry that a page leaves behind, and that of what was agreed afterwards.
  package static let kind = "supervision"
  package static let agreedKind = "agreed"
  /// The rating under which an entry of a page keeps where it was looked from.
  package static let lens = "looked at from"

  /// What was flagged and is on no page yet, the oldest first, and first of all what holds danger.
  package let flagged: [Entry]
  /// How many of them hold danger.
  package let risks: Int
  /// What was agreed after the last page, a thing a line.
  package let agreed: [String]
  /// Which of the seven places was not looked from for longest, 1 to 7.
  package let eye: Int
  /// Those that no page has looked from, in their order.
  package let unusedEyes: [Int]

  /// - Parameters:
  ///   - entries: the journal, the oldest first.
  ///   - written: the pages that were written: one that was only begun changes nothing.
  ///   - own: the heading under which an entry holds what was typed in danger of one's own, which no page shows.
  ///   - isRisk: whether a text holds danger.
  ///   - eyes: what the seven places are called, the first one first.
  package init(
    _ entries: [Entry], after written: WrittenPages, eyes: [String], leavingOut own: String = "",
    isRisk: (String) -> Bool
  ) {
    let found = entries.filter { $0.flagged && $0.kind != Self.kind && !written.hasShown($0) }
      .map { $0.without(section: own) }.filter { !$0.lines.isEmpty }
    let risky = found.map { isRisk(String(decoding: $0.body, as: UTF8.self)) }
    let sorted = zip(found, risky)
    flagged = sorted.filter(\.1).map(\.0) + sorted.filter { !$0.1 }.map(\.0)
    risks = risky.count { $0 }
    agreed = Self.agreed(in: entries, since: written.last)
    let lenses = entries.filter { $0.kind == Self.kind }.compactMap(\.lens)
    let used = lenses.compactMap { eyes.firstIndex(of: $0) }.map { $0 + 1 }
    eye = Self.longestUnused(used)
    unusedEyes = (1...7).filter { !used.contains($0) }
  }

  /// What was agreed after the last page, a thing a line.
  package static func agreed(in entries: [Entry], since lastPage: EntryDate?) -> [String] {
    let last = lastPage?.secondsSince1970 ?? .min
    return entries.filter { $0.kind == agreedKind && $0.date.secondsSince1970 >= last }.flatMap(\.lines)
  }

  /// The therapist's own side is forgotten first, what is around it second; the client is seldom left out.
  private static let forgotten = [4, 7, 3, 5, 6, 2, 1]

  /// - Parameter used: where the pages looked from, the oldest first.
  private static func longestUnused(_ used: [Int]) -> Int {
    let latest = forgotten.map { used.lastIndex(of: $0) ?? -1 }
    return zip(forgotten, latest).min { $0.1 < $1.1 }?.0 ?? 1
  }
}

extension Entry {
  /// Where a page looked from.
  fileprivate var lens: String? { ratings.last { $0.name == Preparation.lens }?.value }

  /// Without what stands below this heading, up to the next as high.
  fileprivate func without(section title: String) -> Entry {
    guard !title.isEmpty else { return self }
    var (isInside, kept, entry) = (false, [Substring](), self)
    for line in String(decoding: body, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") { isInside = line == "# \(title)" }
      if !isInside { kept.append(line) }
    }
    entry.body = Array(kept.joined(separator: "\n").utf8)
    return entry
  }

  /// What stands in it, without empty lines.
  fileprivate var lines: [String] {
    String(decoding: body, as: UTF8.self).split(separator: "\n").map(\.trimmedSpace).filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmedSpace: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
