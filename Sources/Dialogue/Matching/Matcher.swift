/// Looks for programs in the words of one line. No place is tried twice with the same step, so the cost of one search
/// is at most steps × (words + 1).
struct Matcher {
  let words: [Vocabulary.ID]
  let concepts: [Concept]
  /// The words as they were typed; without it no shape is found.
  private let line: Line?
  /// How many steps all searches took so far.
  private(set) var stepsTaken = 0
  /// `nil` for a line of a few words.
  private var longLine: LongLine?
  /// What one search leaves for the next to write on.
  private var slate = Search.Slate()

  init(words: [Vocabulary.ID], concepts: [Concept], line: Line? = nil) {
    self.words = words
    self.concepts = concepts
    self.line = line
    longLine = LongLine(words: words, concepts: concepts)
  }

  /// Where in a line a program was found.
  struct Found {
    let words: Range<Int>
    /// What stood where, by capture number; `nil` for a capture not taken.
    let captures: [Range<Int>?]
  }

  /// The leftmost match that begins at `start` or later, or `nil` when the pattern is not in the line.
  mutating func search(_ program: PatternProgram, from start: Int = 0) -> Found? {
    guard start <= words.count else { return nil }
    guard let starts = longLine?.starts(of: program) else { return search(program, among: start...words.count) }
    return starts.isEmpty ? nil : search(program, among: starts.drop { $0 < start })
  }

  private mutating func search(_ program: PatternProgram, among starts: some Sequence<Int>) -> Found? {
    var search = Search(program: program, words: words, concepts: concepts, line: line, on: &slate)
    defer {
      stepsTaken += search.stepsTaken
      slate = search.leave()
    }
    for start in starts where search.succeeds(from: start) {
      return Found(words: start..<search.end, captures: search.marks.map(\.range))
    }
    return nil
  }
}
