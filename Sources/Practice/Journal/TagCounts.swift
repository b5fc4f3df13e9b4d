/// How many entries have which tag. Capitals do not tell tags apart; the spelling that is used most is shown.
package struct TagCounts: Equatable, Sendable {
  package struct Count: Equatable, Sendable {
    package let tag: String
    package let count: Int
  }

  /// The most frequent first.
  package let counts: [Count]

  package init(_ entries: [Entry]) {
    var spellings: [String: [String: Int]] = [:]
    for tag in entries.flatMap(\.tags) { spellings[tag.lowercased(), default: [:]][tag, default: 0] += 1 }
    counts = spellings.values.compactMap { spelled in
      let first = spelled.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return first.map { Count(tag: $0.key, count: spelled.values.reduce(0, +)) }
    }.sorted { ($1.count, $0.tag) < ($0.count, $1.tag) }
  }
}
