import DialogueScript

/// `attune-trials slips [EVERY]`: where danger is heard, no word is taken for another: amused is not abused. Of the
/// dictionary words one edit from a word of the safety files, every so manyth.
struct Slips {
  private static let frames = [
    ("", ""), ("We talked about ", " today"), ("my client laughed at the ", " again"), ("so ", ", really"),
  ]

  private let every: Int

  init(_ arguments: [String]) { every = max(1, arguments.first.flatMap { Int($0) } ?? 1) }

  /// - Returns: the exit status.
  func report() throws -> Int32 {
    let neighbours = try SafetyNeighbours()
    let words = stride(from: 0, to: neighbours.words.count, by: every).map { neighbours.words[$0] }
    let found = words.flatMap { alone($0.typed, neighbours) + inPlace($0.meant, $0.typed, neighbours) }
    for line in Set(found).sorted() { print(line) }
    print("\(words.count) of \(neighbours.words.count) words one edit away, \(found.count) heard as danger")
    return found.isEmpty ? 0 : 1
  }

  /// Harmless lines with the word that are heard as danger; a word that the files name themselves is no slip.
  private func alone(_ word: String, _ neighbours: SafetyNeighbours) -> [String] {
    guard !neighbours.isKnown(word) else { return [] }
    return Self.frames.map { $0 + word + $1 }.filter { !neighbours.labels(of: $0).isEmpty }
  }

  /// Lines of danger in which the word stands for the one it resembles, and is heard as that. What is heard without
  /// either is told by a word that means nothing.
  private func inPlace(_ meant: String, _ typed: String, _ neighbours: SafetyNeighbours) -> [String] {
    guard !neighbours.isKnown(typed) else { return [] }
    return neighbours.examples(with: meant).prefix(3).filter { line in
      neighbours.labels(of: line.replacing(meant, by: typed)) != neighbours.labels(of: line.replacing(meant, by: "zqv"))
    }.map { "\(typed) for \(meant): \($0)" }
  }
}
