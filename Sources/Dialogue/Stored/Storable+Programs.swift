extension Rule.Ears {
  func store(in writer: inout StoreWriter) {
    var fields = FieldWriter(&writer)
    fields.put(use == .always ? nil : use, &writer)
    fields.put(guards, &writer)
    fields.close(&writer)
    writer.put(hears)
    writer.put(unlessHears)
  }

  /// - Parameter concepts: how many there are.
  init(from reader: inout StoreReader, scope: Rule.Scope, concepts: Int) {
    self.scope = scope
    var fields = FieldReader(&reader)
    use = fields.value(&reader) ?? .always
    guards = fields.list(&reader)
    hears = Rule.Compiled.list(from: &reader, concepts: concepts)
    unlessHears = Rule.Compiled.list(from: &reader, concepts: concepts)
  }
}

extension Rule.Compiled {
  func store(in writer: inout StoreWriter) {
    writer.put(fixedWords)
    writer.put(parts.count)
    for part in parts { part.store(in: &writer) }
  }

  /// - Parameter concepts: how many there are.
  init(from reader: inout StoreReader, concepts: Int) {
    fixedWords = reader.number()
    parts = (0..<reader.count()).map { _ in PatternProgram(from: &reader, concepts: concepts) }
  }

  static func list(from reader: inout StoreReader, concepts: Int) -> [Rule.Compiled] {
    (0..<reader.count()).map { _ in Rule.Compiled(from: &reader, concepts: concepts) }
  }
}

extension StoreWriter {
  mutating func put(_ list: [Rule.Compiled]) {
    put(list.count)
    for compiled in list { compiled.store(in: &self) }
  }
}

extension PatternProgram {
  fileprivate func store(in writer: inout StoreWriter) {
    captures.store(in: &writer)
    writer.put(steps.count)
    for step in steps { step.store(in: &writer) }
  }

  fileprivate init(from reader: inout StoreReader, concepts: Int) {
    captures = [String](from: &reader)
    let count = reader.count()
    steps.reserveCapacity(count)
    for _ in 0..<count { steps.append(Step(from: &reader)) }
    if steps.last == .found, steps.allSatisfy({ $0.stays(within: self, concepts) }) { return }
    // One that goes round for ever, and so is never found.
    steps = [.jump(0)]
    _ = reader.nothing()
  }
}

extension PatternProgram.Step {
  fileprivate func store(in writer: inout StoreWriter) {
    switch self {
    case .word(let id): writer.put([0, id])
    case .anyWord: writer.put(1)
    case .concept(let number): writer.put([2, Int32(clamping: number)])
    case .absent(let number, let side): writer.put([side == .before ? 3 : 4, Int32(clamping: number)])
    case .either(let first, let second): writer.put([5, Int32(clamping: first), Int32(clamping: second)])
    case .jump(let target): writer.put([6, Int32(clamping: target)])
    case .begin(let capture): writer.put([7, Int32(clamping: capture)])
    case .finish(let capture): writer.put([8, Int32(clamping: capture)])
    case .start: writer.put(9)
    case .end: writer.put(10)
    case .found: writer.put(11)
    }
  }

  fileprivate init(from reader: inout StoreReader) {
    switch reader.number() {
    case 0: self = .word(Vocabulary.ID(reader.number()))
    case 1: self = .anyWord
    case 2: self = .concept(reader.number())
    case 3: self = .absent(reader.number(), .before)
    case 4: self = .absent(reader.number(), .after)
    case 5: self = .either(reader.number(), reader.number())
    case 6: self = .jump(reader.number())
    case 7: self = .begin(reader.number())
    case 8: self = .finish(reader.number())
    case 9: self = .start
    case 10: self = .end
    case 11: self = .found
    default: self = .jump(-1)
    }
  }

  /// Whether it leads to a step that is there, and names a capture and a concept that are.
  fileprivate func stays(within program: PatternProgram, _ concepts: Int) -> Bool {
    switch self {
    case .either(let first, let second): program.steps.indices.contains(first) && program.steps.indices.contains(second)
    case .jump(let target): program.steps.indices.contains(target)
    case .begin(let capture), .finish(let capture): program.captures.indices.contains(capture)
    case .concept(let number), .absent(let number, _): (0..<concepts).contains(number)
    case .word, .anyWord, .start, .end, .found: true
    }
  }
}
