import Dialogue
import DialogueScript

/// The words of the safety files, and those of the dictionary that are one edit away.
struct SafetyNeighbours {
  private let risk: Labelling
  private let english: English
  private let vocabulary: Set<String>
  private let lines: [String: [ExampleLine]]
  let words: [(meant: String, typed: String)]

  init() throws {
    let repertoire = Bundled().repertoire
    guard let risk = try repertoire.labelling("language/risk"), let list = repertoire.words("language/english-words")
    else { throw Failure("a safety file or the list of words is not there") }
    (self.risk, english) = (risk, repertoire.english)
    var vocabulary = Set(risk.definition.concepts.values.joined().joined())
    let rules = risk.definition.rules + risk.definition.libraryRules
    for rule in rules {
      for pattern in rule.hears + rule.unlessHears { vocabulary.formUnion(pattern.parts.flatMap(\.words)) }
    }
    self.vocabulary = vocabulary
    var lines: [String: [ExampleLine]] = [:]
    for text in rules.flatMap(\.examples) {
      let line = ExampleLine(text)
      for word in Set(line.words.map { $0.lowercased() }) { lines[word, default: []].append(line) }
    }
    self.lines = lines
    let dictionary = Set(list.map(String.init))
    words = vocabulary.sorted().flatMap { word in
      word.edits.filter { dictionary.contains($0) && $0 != word }.sorted().map { (word, $0) }
    }
  }

  func labels(of line: String) -> [String] { risk.findings(in: line, as: .danger).map(\.label) }

  /// Whether the safety files name the word themselves.
  func isKnown(_ word: String) -> Bool {
    Line.words(in: word, english: english).contains { vocabulary.contains($0) }
  }

  func examples(with word: String) -> [ExampleLine] { lines[word] ?? [] }
}

extension Pattern {
  /// The words it names.
  fileprivate var words: [String] {
    switch self {
    case .word(let word): [word]
    case .sequence(let parts), .choice(let parts), .anyOrder(let parts): parts.flatMap(\.words)
    case .optional(let part), .capture(_, let part): part.words
    case .absent(let phrases, _): phrases.flatMap { $0 }
    case .gap, .shape, .concept, .start, .end: []
    }
  }
}

extension String {
  /// Everything one edit away.
  fileprivate var edits: Set<String> {
    let letters = Array(self)
    var edits: Set<String> = []
    for place in 0...letters.count {
      let (head, tail) = (letters[..<place], letters[place...])
      for letter in "abcdefghijklmnopqrstuvwxyz" {
        edits.insert(String(head + [letter] + tail))
        edits.insert(String(head + [letter] + tail.dropFirst()))
      }
      edits.insert(String(head + tail.dropFirst()))
      if tail.count > 1 { edits.insert(String(head + [tail[place + 1], tail[place]] + tail.dropFirst(2))) }
    }
    return edits
  }
}
