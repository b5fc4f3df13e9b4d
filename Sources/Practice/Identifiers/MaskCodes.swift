/// Which code stands for whom: by the order in which they come, so that no initial and no length shows through.
package struct MaskCodes: Codable, Hashable, Sendable {
  private struct Known: Codable, Hashable, Sendable {
    let label: String
    /// The words it was written with, in small letters.
    var words: [String]
    let code: String
  }

  private let writtenAs: [String: String]
  private var known: [Known] = []

  package init(writtenAs: [String: String]) { self.writtenAs = writtenAs }

  /// All that stand for something, in the order in which they came.
  package var all: [String] { known.map(\.code) }

  /// - Parameter words: what was found, in small letters without accents.
  package mutating func code(for words: [String], label: String) -> String {
    if let index = index(of: words, label) {
      for word in words where !known[index].words.contains(word) { known[index].words.append(word) }
      return known[index].code
    }
    let number = known.count { $0.label == label } + 1
    let pattern = writtenAs[label] ?? "\(label.lowercased()) <number>"
    let code = pattern.replacing("<number>", with: "\(number)").replacing("<letter>", with: Self.letters(number))
    known.append(Known(label: label, words: words, code: code))
    return code
  }

  /// A, B … Z, AA, AB …
  private static func letters(_ number: Int) -> String {
    var (rest, letters) = (number, "")
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The latest one that it can be: "Maria" and "Lopez" are Maria Lopez; of anything but a person all words must agree.
  private func index(of words: [String], _ label: String) -> Int? {
    known.indices.reversed().first { index in
      let one = known[index]
      guard one.label == label else { return false }
      if label != "NAME" { return one.words == words }
      return words.allSatisfy { one.words.contains($0) } || one.words.allSatisfy { words.contains($0) }
        || one.words.hasInitials(words)
    }
  }
}

extension [String] {
  /// Whether these are the initials of it: "m", "l" of Maria Lopez, or "ml".
  fileprivate func hasInitials(_ words: [String]) -> Bool {
    count > 1 && compactMap(\.first).map(String.init).joined() == words.joined()
  }
}
