/// What identifies a person in a note, as a file says it: word lists, and patterns with what they mark.
package struct IdentifierRules: Sendable {
  /// Words and phrases under one name.
  package struct List: Sendable {
    package let name: String
    /// A word or phrase a line; lines that begin with `#` are none.
    package let lines: [UInt8]

    package init(name: String, lines: [UInt8]) {
      self.name = name
      self.lines = lines
    }
  }

  package struct Rule: Sendable {
    package let name: String
    /// `NAME`, `DATE` and so on; `nil` when what is found is to be left alone.
    package let label: String?
    package let hears: [Pattern]
    /// Whether commas and line ends may stand between its words.
    package let crossesCommas: Bool
    /// Notes in which the part in square brackets is what is marked.
    package let examples: [String]
    package let counterexamples: [String]
    package let place: Place

    package init(
      name: String, label: String?, hears: [Pattern], crossesCommas: Bool, examples: [String],
      counterexamples: [String], place: Place
    ) {
      self.name = name
      self.label = label
      self.hears = hears
      self.crossesCommas = crossesCommas
      self.examples = examples
      self.counterexamples = counterexamples
      self.place = place
    }
  }

  package var lists: [List] = []
  /// Patterns that others name.
  package var parts: [String: Pattern] = [:]
  /// The first that finds a word decides on it.
  package var rules: [Rule] = []
  /// How what is masked is written, by its label: `Person <letter>`, `date <number>`.
  package var writtenAs: [String: String] = [:]

  package init() {}

  /// What is found by its form, and not by a word list: named in patterns like a list.
  package enum Form: String, CaseIterable, Sendable {
    case emailAddress = "email address"
    case webAddress = "web address"
    case networkAddress = "network address"
    case handle
    case phoneNumber = "phone number"
    case numericDate = "numeric date"
    /// Letters and digits in one piece or joined by signs, at least five of them, and a digit among them.
    case code
    case number
    /// A number of at least 90 and at most 119.
    case ageOver89 = "age over 89"
    /// A word that stands in no list.
    case unknownWord = "unknown word"
    /// A word of a name that is known beforehand, or was found as one elsewhere in the note.
    case knownHere = "known here"
    /// A capital letter alone.
    case capitalLetter = "capital letter"
    /// Two to four capital letters.
    case capitals
    case word
  }
}
