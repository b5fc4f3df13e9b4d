/// What Attune knows of English spelling: the tables that let "don't", "dont" and "do not" be one thing.
///
/// The words stand in `Dialogues/language/english.yaml`; here is only the form they have once loaded. All keys and
/// values are lower case with straight apostrophes.
package struct English: Sendable {
  /// A contraction and the words it stands for: "don't" → "do", "not".
  package var contractions: [String: [String]]
  /// A spelling and the one it is read as: "colour" → "color".
  package var spellings: [String: String]
  /// One or two words and what they become when a line is given back: "i am" → "you are".
  package var turnedRound: [String: String]

  /// Words that are no slips; without it no word is taken for one.
  package var words: WordList?

  package init(
    contractions: [String: [String]] = [:], spellings: [String: String] = [:], turnedRound: [String: String] = [:]
  ) {
    self.contractions = contractions
    self.spellings = spellings
    self.turnedRound = turnedRound
  }

  /// The words a written word is read as; a possessive is two, so that "my client's mother" holds "my client".
  func reading(of written: String) -> [String] {
    if let words = contractions[written] { return words.map(oneSpelling) }
    guard written.hasSuffix("'s"), written.utf8.count > 2 else { return [oneSpelling(written)] }
    return [oneSpelling(String(written.dropLast(2))), "'s"]
  }

  private func oneSpelling(_ word: String) -> String { spellings[word] ?? word }
}
