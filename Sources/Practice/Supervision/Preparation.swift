/// What the journal holds for the next supervision.
package struct Preparation: Sendable {
  /// The kind of entry that a page leaves behind, and that of what was agreed afterwards.
  package static let kind = "supervision"
  package static let agreedKind = "agreed"
  /// The rating under which an entry of a page keeps where it was looked from.
  package static let lens = "looked at from"

  /// When the last page was written; `nil` before the first.
  package let since: EntryDate?
  /// What was flagged since, the oldest first, and first of all what holds danger.
  package let flagged: [Entry]
  /// How many of them hold danger.
  package let risks: Int
  /// What was agreed after the last page, a thing a line.
  package let agreed: [String]
  /// Which of the seven places was not looked from for longest, 1 to 7.
  package let eye: Int

  /// - Parameters:
  ///   - entries: the journal, the oldest first.
  ///   - lastPage: when the last page was written: one that was only begun changes nothing.
  ///   - isRisk: whether a text holds danger.
  ///   - eyes: what the seven places are called, the first one first.
  package init(_ entries: [Entry], since lastPage: EntryDate?, eyes: [String], isRisk: (String) -> Bool) {
    let pages = entries.filter { $0.kind == Self.kind }
    since = lastPage
    let last = lastPage?.secondsSince1970 ?? .min
    let found = entries.filter { $0.flagged && $0.kind != Self.kind && $0.date.secondsSince1970 > last }
    let risky = found.map { isRisk(String(decoding: $0.body, as: UTF8.self)) }
    let sorted = zip(found, risky)
    flagged = sorted.filter(\.1).map(\.0) + sorted.filter { !$0.1 }.map(\.0)
    risks = risky.count { $0 }
    agreed = Self.agreed(in: entries, since: lastPage)
    eye = Self.longestUnused(pages, eyes)
  }

  /// What was agreed after the last page, a thing a line.
  package static func agreed(in entries: [Entry], since lastPage: EntryDate?) -> [String] {
    let last = lastPage?.secondsSince1970 ?? .min
    return entries.filter { $0.kind == agreedKind && $0.date.secondsSince1970 >= last }.flatMap(\.lines)
  }

  /// The therapist's own side is forgotten first, what is around it second; the client is seldom left out.
  private static let forgotten = [4, 7, 3, 5, 6, 2, 1]

  private static func longestUnused(_ pages: [Entry], _ eyes: [String]) -> Int {
    let used = pages.compactMap { page in page.ratings.last { $0.name == lens }?.value }
    let latest = forgotten.map { eye in
      eyes.indices.contains(eye - 1) ? used.lastIndex(of: eyes[eye - 1]) ?? -1 : Int.max
    }
    return zip(forgotten, latest).min { $0.1 < $1.1 }?.0 ?? 1
  }
}

extension Entry {
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
