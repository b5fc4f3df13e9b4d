/// The known word that `word` was probably meant to be: at most a third of its letters away, or two letters that were
/// left out or are too many.
package func nearest(to word: String, in known: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased())
  let limit = max(1, letters.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in known where candidate != word {
    let other = Array(candidate.lowercased())
    let distance = editDistance(letters, other)
    let isPart = min(letters.count, other.count) >= 4 && (letters.isPart(of: other) || other.isPart(of: letters))
    if distance <= (isPart ? max(2, limit) : limit), distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// How many letters must be added, dropped, changed or swapped with their neighbour (Damerau 1964, adjacent swaps once).
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

extension [Character] {
  /// Whether the other has these letters, in this order.
  fileprivate func isPart(of other: [Character]) -> Bool {
    var left = self[...]
    for letter in other where letter == left.first { left.removeFirst() }
    return left.isEmpty
  }
}

extension String {
  /// "did you mean …?", when there is something near.
  func didYouMean(_ known: some Sequence<String>) -> String? {
    nearest(to: self, in: known).map { "did you mean `\($0)`?" }
  }
}
