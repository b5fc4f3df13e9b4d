/// A key of the language as the schema explains it.
struct Key {
  /// What may stand under a key.
  enum Shape {
    case text
    /// One text, or a list of them.
    case texts
    case flag
    case integer
    /// One of these words.
    case words([String])
    /// A text of this form.
    case form(String)
    case otherwise
    /// Names of the author's, each with something of this kind.
    case named(String)
    /// Names of the author's, each with a text or a list of texts.
    case lists
    /// Names of the author's, each with one text.
    case pairs
    /// One thing of this kind.
    case one(String)
    /// A list of things of this kind.
    case items(String)
    /// A text, or a list of texts and things of this kind.
    case textsOr(String)
  }

  let name: String
  let shape: Shape
  let description: String

  init(_ name: String, _ shape: Shape, _ description: String) {
    self.name = name
    self.shape = shape
    self.description = description
  }
}

/// The keys of one kind of mapping: a dialogue, a state, a rule.
struct KeyTable {
  /// The name it has in the schema.
  let name: String
  /// The keys that its reader takes.
  let known: [String]
  let required: [String]
  let keys: [Key]

  /// What a file begins with, which says its kind.
  static let files: [KeyTable] = [
    .dialogue, .client, .labelling, .library, .lines, .english, .numbers, .script, .card, .served, .identifiers,
  ]
  /// Everything the schema defines.
  static let all: [KeyTable] =
    files + [.state, .rule, .sharedRule, .otherwise, .label, .wording, .region, .claim, .row, .identifier] + asTyped
}
