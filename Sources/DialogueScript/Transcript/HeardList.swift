package import Dialogue

/// Lines that the rules of a file must hear, or must not, kept beside it: too many to stand in the file as examples.
///
///     # a gift
///     she gave me a present
///     not: she gave a present to her sister
///
///     # the first hour / a door
///     there is a door
package struct HeardList: Sendable {
  /// The lines of one rule.
  package struct Section: Sendable {
    /// The rule's name, and before it that of its state.
    package let rule: String
    package let place: Place
    package fileprivate(set) var lines: [Line] = []
  }

  package struct Line: Sendable {
    package let text: String
    package let isHeard: Bool
    package let place: Place
  }

  package private(set) var sections: [Section] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the file beside a dialogue.
  package init(_ file: SourceFile) {
    self.init(file.text, file: file.path)
    diagnostics += [file.trouble].compactMap { $0 }
  }

  package init(_ text: String, file: String) {
    for (index, written) in text.withoutByteOrderMark.linesOfText.enumerated() {
      let (line, place) = (written.trimmed, Place(file: file, line: index + 1, column: 1))
      if line.hasPrefix("# ") {
        sections.append(Section(rule: line.dropFirst(2).trimmed, place: place))
      } else if !line.isEmpty {
        add(line, at: place)
      }
    }
  }

  private mutating func add(_ line: String, at place: Place) {
    guard !sections.isEmpty else {
      return diagnostics.append(
        .error(
          at: place, "this line stands under no rule", code: "transcript-line",
          hint: "above it stands `# ` and the name of the rule"))
    }
    let isHeard = !line.hasPrefix("not: ")
    let text = isHeard ? line : line.dropFirst("not: ".count).trimmed
    sections[sections.count - 1].lines.append(Line(text: text, isHeard: isHeard, place: place))
  }

  /// How many lines there are.
  package var count: Int { sections.reduce(0) { $0 + $1.lines.count } }
}

extension HeardList {
  /// What is wrong with the list itself, and the lines that come out otherwise.
  package func diagnostics(for definition: DialogueDefinition, english: English) -> [Diagnostic] {
    let rules = Dictionary(definition.headedRules, uniquingKeysWith: { first, _ in first })
    return diagnostics
      + sections.flatMap { section in
        rules[section.rule].map { section.diagnostics(for: $0, of: definition, english) }
          ?? [section.unknownRule(among: rules.keys.sorted())]
      }
  }
}

extension DialogueDefinition {
  /// Every rule that hears something, under the heading it has in a list of lines.
  package var headedRules: [(heading: String, rule: RuleDefinition)] {
    rules.map { ($0.name, $0) } + states.flatMap { state in state.rules.map { ("\(state.name) / \($0.name)", $0) } }
  }
}

extension HeardList.Section {
  fileprivate func unknownRule(among known: [String]) -> Diagnostic {
    .error(
      at: place, "there is no rule `\(rule)`", code: "unknown-rule",
      hint: rule.didYouMean(known) ?? "it is `# RULE`, or `# STATE / RULE` for the rule of a state")
  }

  fileprivate func diagnostics(for rule: RuleDefinition, of definition: DialogueDefinition, _ english: English)
    -> [Diagnostic]
  {
    let ear = Ear(rule, concepts: definition.concepts, english: english)
    return lines.filter { ear.hears($0.text) != $0.isHeard }.map { line in
      line.isHeard
        ? .error(at: line.place, "the rule `\(rule.name)` does not hear: \(line.text)", code: "example-unheard")
        : .error(at: line.place, "the rule `\(rule.name)` hears what it must not: \(line.text)", code: "but-not-heard")
    }
  }
}
