package import Dialogue

/// A file that says what identifies a person in a note, as it was read: its longer word lists lie beside it.
package struct IdentifierFile: Sendable {
  /// A list in a file of its own, under the name that the patterns know it by.
  package struct WordFile: Sendable {
    package let name: String
    /// `language/given-names`, without its ending.
    package let file: String
    /// A list whose words are left out.
    package let without: String?
    package let place: Place
  }

  package let rules: IdentifierRules
  package let wordFiles: [WordFile]
  package let place: Place

  /// The rules with the words of all lists.
  /// - Parameter words: the text of a word file; `nil` when there is none.
  package func rules(words: (String) -> [UInt8]?) -> IdentifierRules {
    var all = rules
    for file in wordFiles {
      var lines = words(file.file) ?? []
      if let less = file.without { lines = lines.lines(without: words(less) ?? []) }
      all.lists.append(IdentifierRules.List(name: file.name, lines: lines))
    }
    return all
  }
}

/// Reads `language/identifiers.yaml`.
struct IdentifierReader {
  static let keys = ["identifiers", "title", "credit", "word files", "concepts", "written as", "parts", "rules"]
  static let ruleKeys = ["marks", "hears", "across commas", "example", "but not"]
  /// The label of what is left alone.
  static let nothing = "nothing"

  let findings: Findings

  /// Names are written as they are: no spelling is changed, and no contraction written out.
  private var english: English { English() }

  func identifiers(_ root: Document.Value) -> IdentifierFile? {
    guard let fields = Fields(root, of: "a file of identifiers", known: Self.keys, findings: findings) else {
      return nil
    }
    var rules = IdentifierRules()
    let concepts = ConceptReader(findings: findings, english: english, known: [:]).concepts(fields["concepts"])
    rules.lists = concepts.sorted { $0.key < $1.key }.map { name, phrases in
      IdentifierRules.List(
        name: name, lines: Array(phrases.map { $0.joined(separator: " ") }.joined(separator: "\n").utf8))
    }
    for entry in fields["parts"]?.entries ?? [] { rules.parts[entry.key] = pattern(entry) }
    for entry in fields["written as"]?.entries ?? [] { rules.writtenAs[entry.key] = entry.value.text }
    rules.rules = (fields["rules"]?.entries ?? []).compactMap(rule)
    let files = (fields["word files"]?.entries ?? []).compactMap { entry in
      entry.value.text.map { IdentifierFile.WordFile(name: entry.key, written: $0, place: entry.value.place) }
    }
    if rules.rules.isEmpty {
      findings.error(
        at: root.place, "nothing is marked", code: "no-reply",
        hint: "`rules:`, each under a name, with `marks` and `hears`")
    }
    return IdentifierFile(rules: rules, wordFiles: files, place: root.place)
  }

  private func pattern(_ entry: Document.Entry) -> Pattern? {
    guard let text = entry.value.text else {
      findings.error(at: entry.place, "`\(entry.key)` is one pattern", code: "wrong-shape")
      return nil
    }
    return read(text, entry.value)
  }

  private func rule(_ entry: Document.Entry) -> IdentifierRules.Rule? {
    guard let fields = Fields(entry.value, of: "a rule", known: Self.ruleKeys, findings: findings) else { return nil }
    guard let marks = fields.text("marks") else {
      findings.error(
        at: entry.place, "`\(entry.key)` does not say what it marks", code: "no-label",
        hint: "`marks: NAME`, or `marks: nothing` for what is to be left alone")
      return nil
    }
    let hears = fields.texts("hears").compactMap { read($0.text, $0.value) }
    return IdentifierRules.Rule(
      name: entry.key, label: marks.text == Self.nothing ? nil : marks.text, hears: hears,
      crossesCommas: fields.flag("across commas", default: false), examples: fields.texts("example").map(\.text),
      counterexamples: fields.texts("but not").map(\.text), place: entry.place)
  }

  private func read(_ text: String, _ value: Document.Value) -> Pattern? {
    do throws(PatternReader.Trouble) {
      return try PatternReader(english: english).choice(in: text)
    } catch {
      findings.error(at: value.place(at: error.offset), error.message, code: error.code, hint: error.hint)
      return nil
    }
  }
}

extension IdentifierFile.WordFile {
  /// - Parameter written: `language/english-words without language/proper-words`, or the first of it.
  fileprivate init(name: String, written: String, place: Place) {
    let parts = written.split(separator: " without ").map(String.init)
    self.init(name: name, file: parts.first ?? written, without: parts.count == 2 ? parts[1] : nil, place: place)
  }
}

extension [UInt8] {
  /// The lines that another list does not hold.
  fileprivate func lines(without other: [UInt8]) -> [UInt8] {
    let left = Set(other.split(separator: 0x0A))
    return [UInt8](split(separator: 0x0A).filter { !left.contains($0) }.joined(separator: [0x0A]))
  }
}
