/// The rules of a stored dialogue: none is read before it is asked for.
struct StoredRules: Sendable, RandomAccessCollection {
  private let store: Store
  /// Where the table stands that says where each rule does, and where that of their numbers in the order of their names.
  private let table: Int
  private let order: Int
  /// How many concepts their patterns may name.
  private let concepts: Int
  /// The names of the states.
  private let states: [String]
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  init(_ store: Store, at position: Int, states: [String], concepts: Int) {
    self.store = store
    self.states = states
    self.concepts = concepts
    count = store.numbers.count(at: position)
    table = position + 1
    order = table + count
  }

  static func put(_ rules: [Rule], in writer: inout StoreWriter) {
    writer.put(rules.count)
    let table = writer.room(for: rules.count)
    writer.put(
      rules.indices.sorted { (rules[$0].definition.name, $0) < (rules[$1].definition.name, $1) }.map { Int32($0) })
    var exceptions = writer.position
    for (number, rule) in rules.enumerated() {
      if case .compiled(let list) = rule.ears.exceptions {
        exceptions = writer.position
        writer.put(list)
      }
      writer.fill(table + number, with: writer.position)
      writer.put(rule.scope.number)
      writer.put(rule.definition.name)
      if rule.scope == .library { writer.put(rule.definition.library ?? "") }
      rule.ears.store(in: &writer, exceptions: exceptions)
      rule.definition.store(in: &writer)
    }
  }

  private func reader(_ number: Int) -> StoreReader {
    StoreReader(store, at: (0..<count).contains(number) ? store.numbers.number(at: table + number) : -1)
  }

  /// Where a rule stands, without reading the rest of it; `nil` when there is no such rule.
  func scope(of number: Int) -> Rule.Scope? {
    guard (0..<count).contains(number) else { return nil }
    return Rule.Scope(number: store.numbers.number(at: store.numbers.number(at: table + number)))
  }

  /// A rule of which so much is read as it takes to hear with.
  struct Opened {
    /// The numbers of the texts.
    fileprivate let name: Int
    fileprivate let library: Int?
    let ears: Rule.Ears
    fileprivate let rest: StoreReader
  }

  func opened(_ number: Int) -> Opened {
    var reader = reader(number)
    let scope = Rule.Scope(number: reader.number())
    let name = reader.number()
    let library = scope == .library ? reader.number() : nil
    let ears = Rule.Ears(from: &reader, scope: scope, concepts: concepts)
    return Opened(name: name, library: library, ears: ears, rest: reader)
  }

  /// The rule with what it answers.
  func rule(_ opened: Opened) -> Rule {
    var reader = opened.rest
    return Rule(definition: RuleDefinition(answering: &reader), id: id(of: opened), ears: opened.ears)
  }

  subscript(number: Int) -> Rule { rule(opened(number)) }

  /// All of a rule, as its author wrote it.
  func definition(of number: Int) -> RuleDefinition {
    var reader = opened(number).rest
    return RuleDefinition(from: &reader)
  }

  func id(of rule: Opened) -> String {
    let name = store.string(rule.name)
    return switch rule.ears.scope {
    case .state(let number):
      SpeakerID.rule(name, ofState: states.indices.contains(number) ? states[number] : "")
    case .dialogue: SpeakerID.rule(name)
    case .library: SpeakerID.rule(name, ofLibrary: rule.library.map { store.string($0) } ?? "")
    }
  }

  /// The rules that stand in a state itself; those of all states stand first, one state after the other.
  func numbers(in state: Int) -> [Int] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if case .state(let other) = scope(of: middle), other < state { low = middle + 1 } else { high = middle }
    }
    return Array((low..<count).prefix { scope(of: $0) == .state(state) })
  }

  /// The rules of a name, in the order of the file.
  func numbers(named name: String) -> [Int] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.name(middle) < name { low = middle + 1 } else { high = middle }
    }
    return (low..<count).prefix { self.name($0) == name }.map { store.numbers.number(at: order + $0) }
  }

  /// The name that comes at a place of their order.
  private func name(_ place: Int) -> String {
    var reader = reader(store.numbers.number(at: order + place))
    _ = reader.number()
    return reader.string()
  }
}
