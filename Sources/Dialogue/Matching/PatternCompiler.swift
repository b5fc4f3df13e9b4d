/// Turns patterns into programs, numbering the words and concepts they name.
struct PatternCompiler {
  var vocabulary = Vocabulary()
  private(set) var concepts: [Concept] = []
  private var conceptNumbers: [String: Int] = [:]
  private var absentNumbers: [[[String]]: Int] = [:]
  private var listNumbers: [[[String]]: Int] = [:]
  let phrases: [String: [[String]]]

  /// From how many ways on a choice is looked up in a table.
  private static let fewWays = 6

  /// - Parameter phrases: every concept's words and phrases, in normal form, nested concepts written out.
  init(phrases: [String: [[String]]]) { self.phrases = phrases }

  mutating func program(for pattern: Pattern) -> PatternProgram {
    var program = PatternProgram()
    append(pattern, to: &program)
    program.steps.append(.found)
    program.needs = needs(of: pattern)
    return program
  }

  private mutating func append(_ pattern: Pattern, to program: inout PatternProgram) {
    switch pattern {
    case .word(let word): program.steps.append(.word(vocabulary.intern(word)))
    case .shape(let shape): append(shape, to: &program)
    case .sequence(let parts): for part in parts { append(part, to: &program) }
    case .anyOrder(let parts): appendInAnyOrder(parts, to: &program)
    case .choice(let ways):
      // Many ways that are words only are found by one look into a table.
      if ways.count >= PatternCompiler.fewWays, let phrases = pattern.plainPhrases {
        program.steps.append(.concept(addOnce(phrases)))
      } else {
        appendChoice(ways, to: &program)
      }
    case .optional(let part): appendChoice([part, .sequence([])], to: &program)
    case .gap(let least, let most): appendGap(least, most, to: &program)
    case .concept(let name): appendCapture(name, .concept(name), to: &program)
    case .capture(let name, let part): appendCapture(name, part, to: &program)
    case .absent(let phrases, let side): program.steps.append(.absent(absent(phrases), side))
    case .start: program.steps.append(.start)
    case .end: program.steps.append(.end)
    }
  }

  private mutating func appendChoice(_ ways: [Pattern], to program: inout PatternProgram) {
    var leaves: [Int] = []
    for way in ways.dropLast() {
      let fork = program.steps.count
      program.steps.append(.either(fork + 1, 0))
      append(way, to: &program)
      leaves.append(program.steps.count)
      program.steps.append(.jump(0))
      program.steps[fork] = .either(fork + 1, program.steps.count)
    }
    if let last = ways.last { append(last, to: &program) }
    for leave in leaves { program.steps[leave] = .jump(program.steps.count) }
  }

  private mutating func appendGap(_ least: Int, _ most: Int?, to program: inout PatternProgram) {
    program.steps += Array(repeating: .anyWord, count: least)
    guard let most else {
      let fork = program.steps.count
      program.steps += [.either(fork + 3, fork + 1), .anyWord, .jump(fork)]
      return
    }
    let end = program.steps.count + (most - least) * 2
    for _ in 0..<(most - least) {
      program.steps += [.either(end, program.steps.count + 1), .anyWord]
    }
  }

  private func append(_ shape: Shape, to program: inout PatternProgram) {
    program.steps.append(.shape(program.shapes.count))
    program.shapes.append(shape)
  }

  /// One stretch of steps for every set of parts that were found already, each part in it leading on to the next; 8
  /// parts come to 1,024 of them. They stand in the order of the sets as numbers, so that every jump leads ahead.
  private mutating func appendInAnyOrder(_ parts: [Pattern], to program: inout PatternProgram) {
    let head = program.steps.count
    program.steps.append(.group(0))
    let all = 1 << parts.count - 1
    var stretches: [Int] = []
    var jumps: [(step: Int, found: Int)] = []
    for found in 0..<all {
      stretches.append(program.steps.count)
      if found > 0 { appendGap(0, nil, to: &program) }
      let left = parts.indices.filter { found & 1 << $0 == 0 }
      for part in left {
        let fork = program.steps.count
        if part != left.last { program.steps.append(.either(fork + 1, 0)) }
        append(parts[part], to: &program)
        jumps.append((program.steps.count, found | 1 << part))
        program.steps.append(.jump(0))
        if part != left.last { program.steps[fork] = .either(fork + 1, program.steps.count) }
      }
    }
    stretches.append(program.steps.count)
    for jump in jumps { program.steps[jump.step] = .jump(stretches[jump.found]) }
    program.steps[head] = .group(program.steps.count)
  }

  private mutating func appendCapture(_ name: String, _ part: Pattern, to program: inout PatternProgram) {
    let number = program.captures.firstIndex(of: name) ?? program.captures.count
    if number == program.captures.count { program.captures.append(name) }
    program.steps.append(.begin(number))
    // A concept inside the capture of its own name must not open a second one.
    if case .concept(let inner) = part, inner == name {
      program.steps.append(.concept(concept(inner)))
    } else {
      append(part, to: &program)
    }
    program.steps.append(.finish(number))
  }

  private mutating func concept(_ name: String) -> Int {
    if let number = conceptNumbers[name] { return number }
    conceptNumbers[name] = concepts.count
    return add(phrases[name] ?? [])
  }

  /// A program that finds one of these phrases.
  mutating func program(for phrases: [[String]]) -> PatternProgram {
    var program = PatternProgram()
    program.steps = [.concept(addOnce(phrases)), .found]
    program.needs = [needs(of: phrases)]
    return program
  }

  /// The number of a list of phrases, the same for the same list.
  private mutating func addOnce(_ phrases: [[String]]) -> Int {
    if let number = listNumbers[phrases] { return number }
    let number = add(phrases)
    listNumbers[phrases] = number
    return number
  }

  /// The number of a concept, when there is one of this name.
  mutating func numberOfConcept(_ name: String) -> Int? { phrases[name] == nil ? nil : concept(name) }

  private mutating func absent(_ phrases: [[String]]) -> Int {
    if let number = absentNumbers[phrases] { return number }
    absentNumbers[phrases] = add(phrases)
    return concepts.count - 1
  }

  private mutating func add(_ list: [[String]]) -> Int {
    concepts.append(Concept(phrases: list.map { $0.map { vocabulary.intern($0) } }))
    return concepts.count - 1
  }
}
