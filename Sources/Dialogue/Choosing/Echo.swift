/// What of the line before comes back in a line: the words that carry its sense, small words apart.
///
/// The line before is what was last said to the person who types: the question or the reply; where skills are coded, what
/// the client said. Which words are small, says `language/scope`. Nothing is counted before a rule asks.
package struct Echo {
  package enum Measure: Int, Hashable, Sendable {
    case words, percent
  }

  private let before: String
  private let line: Line
  private let english: English
  private var counted: (echoed: Int, all: Int)?
  /// Hundredths of the words that are "you" and its forms, once that was asked.
  var shareOfYou: Int?

  init(of before: String?, in line: Line, english: English) {
    self.before = before ?? ""
    self.line = line
    self.english = english
  }

  /// How many of the line's words stood in the line before, each word once; or how many hundredths of them.
  /// - Parameter isSmall: whether the word of this number only holds others together.
  mutating func amount(_ measure: Measure, isSmall: (Int) -> Bool) -> Int {
    let count = counted ?? count(isSmall)
    counted = count
    return measure == .words ? count.echoed : count.echoed * 100 / max(1, count.all)
  }

  private func count(_ isSmall: (Int) -> Bool) -> (echoed: Int, all: Int) {
    let known = Set(Line(before, english: english).words.map(\.normal))
    let words = Set(line.words.indices.filter { !isSmall($0) }.map { line.words[$0].normal }.filter { $0 != "'s" })
    return (words.count { known.contains($0) }, words.count)
  }
}
