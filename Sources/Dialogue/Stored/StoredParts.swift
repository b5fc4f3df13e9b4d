/// Where the parts of a dialogue stand in its store.
struct StoredParts: Sendable {
  fileprivate enum Part: Int, CaseIterable {
    case outline, rules, index, vocabulary, concepts, scope, musts, phrases
  }

  private let store: Store

  /// - Returns: `nil` when it does not begin as a dialogue does.
  init?(_ store: Store) {
    guard store.numbers.count(at: 0) == Part.allCases.count else { return nil }
    self.store = store
  }

  private func place(of part: Part) -> Int { store.numbers.number(at: 1 + part.rawValue) }

  private func read<Value>(_ part: Part, _ read: (inout StoreReader) -> Value) -> Value? {
    var reader = StoreReader(store, at: place(of: part))
    let value = read(&reader)
    return reader.isSound ? value : nil
  }

  var rules: Int { place(of: .rules) }
  var outline: DialogueDefinition? { read(.outline) { DialogueDefinition(from: &$0) } }
  var index: StoredIndex { StoredIndex(in: store.numbers, at: place(of: .index)) }
  var vocabulary: StoredVocabulary? { StoredVocabulary(store, at: place(of: .vocabulary)) }
  var phrases: [String: [[String]]] { read(.phrases) { [String: [[String]]](from: &$0) } ?? [:] }
  var scope: Scope? { Scope(store.numbers.list(at: place(of: .scope)), concepts: concepts.count) }

  var concepts: [Concept] {
    store.numbers.list(at: place(of: .concepts)).map { Concept(in: store.numbers, at: Int($0)) }
  }

  /// What an answer must hold, by the number of the state.
  var musts: [Int: [Rule.Compiled]]? {
    let count = concepts.count
    return read(.musts) { reader in
      let musts = (0..<reader.count()).map { _ in
        (reader.number(), Rule.Compiled.list(from: &reader, concepts: count))
      }
      return Dictionary(musts, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Store {
  /// A dialogue made ready: its patterns are compiled, its rules indexed, and all of it laid flat.
  init(_ definition: DialogueDefinition, keepsConcepts: Bool) {
    var compiler = PatternCompiler(phrases: definition.concepts)
    let rules = definition.rules(with: &compiler)
    let musts = definition.states.enumerated().filter { !$1.mustHave.isEmpty }.map { number, state in
      (number, state.mustHave.map { compiler.compiled($0) })
    }
    let scope = Scope(&compiler)
    let words = compiler.vocabulary.words
    var writer = StoreWriter(words: words)
    let parts = StoredParts.Writer(&writer)
    parts.put(.outline, &writer) { definition.store(in: &$0) }
    parts.put(.rules, &writer) { StoredRules.put(rules, in: &$0) }
    parts.put(.index, &writer) { $0.put(RuleIndex(rules).flat) }
    parts.put(.vocabulary, &writer) { StoredVocabulary.put(words, in: &$0) }
    parts.put(.concepts, &writer) { $0.put(compiler.concepts) }
    parts.put(.scope, &writer) { $0.put(counted: scope.numbers) }
    parts.put(.musts, &writer) { $0.put(musts) }
    parts.put(.phrases, &writer) { (keepsConcepts ? definition.concepts : [:]).store(in: &$0) }
    self = writer.finished()
  }
}

extension StoredParts {
  /// Writes the parts, and where each stands.
  fileprivate struct Writer {
    private let table: Int

    init(_ writer: inout StoreWriter) {
      writer.put(Part.allCases.count)
      table = writer.room(for: Part.allCases.count)
    }

    fileprivate func put(_ part: Part, _ writer: inout StoreWriter, _ put: (inout StoreWriter) -> Void) {
      writer.fill(table + part.rawValue, with: writer.position)
      put(&writer)
    }
  }
}

extension StoreWriter {
  fileprivate mutating func put(counted list: [Int32]) {
    put(list.count)
    put(list)
  }

  fileprivate mutating func put(_ concepts: [Concept]) {
    put(concepts.count)
    let table = room(for: concepts.count)
    for (number, concept) in concepts.enumerated() {
      fill(table + number, with: position)
      put(Array(concept.flat))
    }
  }

  fileprivate mutating func put(_ musts: [(state: Int, hears: [Rule.Compiled])]) {
    put(musts.count)
    for must in musts {
      put(must.state)
      put(must.hears)
    }
  }
}

extension DialogueDefinition {
  /// All rules in their order: those of the states, the dialogue's own, those of its libraries.
  fileprivate func rules(with compiler: inout PatternCompiler) -> [Rule] {
    var all: [Rule] = []
    for (number, state) in states.enumerated() {
      for rule in state.rules {
        let id = SpeakerID.rule(rule.name, ofState: state.name)
        all.append(Rule(rule, id: id, scope: .state(number), with: &compiler))
      }
    }
    for rule in rules { all += rule.ways(id: SpeakerID.rule(rule.name), scope: .dialogue, with: &compiler) }
    for rule in libraryRules {
      let id = SpeakerID.rule(rule.name, ofLibrary: rule.library ?? "")
      all += rule.ways(id: id, scope: .library, with: &compiler)
    }
    return all
  }
}

extension RuleDefinition {
  /// The rule, made ready. One that labels stands once for each pattern, so that the index names no more of its patterns
  /// than may be heard; all but the first keep nothing that only its author looks at.
  fileprivate func ways(id: String, scope: Rule.Scope, with compiler: inout PatternCompiler) -> [Rule] {
    guard label != nil, hears.count > 1 else { return [Rule(self, id: id, scope: scope, with: &compiler)] }
    var first = self
    first.hears = [hears[0]]
    let rule = Rule(first, id: id, scope: scope, with: &compiler)
    let further = withoutPatterns
    return [Rule(definition: self, id: id, ears: rule.ears)]
      + hears.dropFirst().map { Rule(further: $0, of: further, rule, with: &compiler) }
  }

  private var withoutPatterns: RuleDefinition {
    var rule = self
    (rule.hears, rule.unlessHears) = ([], [])
    (rule.hearsAsWritten, rule.onlyIfAsWritten, rule.examples, rule.counterexamples) = ([], [], [], [])
    return rule
  }
}
