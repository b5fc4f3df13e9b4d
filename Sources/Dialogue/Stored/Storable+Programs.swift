extension Rule.Ears {
  /// - Parameter exceptions: where the list of them stands.
  func store(in writer: inout StoreWriter, exceptions: Int) {
    var fields = FieldWriter(&writer)
    fields.put(use == .always ? nil : use, &writer)
    fields.put(guards, &writer)
    fields.close(&writer)
    writer.put(exceptions)
    writer.put(hears)
  }

  /// - Parameter concepts: how many there are.
  init(from reader: inout StoreReader, scope: Rule.Scope, concepts: Int) {
    self.scope = scope
    var fields = FieldReader(&reader)
    use = fields.value(&reader) ?? .always
    guards = fields.list(&reader)
    exceptions = .stored(StoreReader(reader.store, at: reader.number()), concepts: concepts)
    hears = Rule.Compiled.list(from: &reader, concepts: concepts)
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
    shapes.store(in: &writer)
    writer.put(steps.count)
    for step in steps { step.store(in: &writer) }
  }

  fileprivate init(from reader: inout StoreReader, concepts: Int) {
    captures = [String](from: &reader)
    shapes = [Shape](from: &reader)
    let count = reader.count()
    steps.reserveCapacity(count)
    for _ in 0..<count { steps.append(Step(from: &reader)) }
    if steps.last == .found, steps.indices.allSatisfy({ isPossible($0, concepts) }) { return }
    // One that goes round for ever, and so is never found.
    steps = [.jump(0)]
    _ = reader.nothing()
  }
}

extension PatternProgram {
  /// Whether a step is one that a pattern can have made: it leads to steps that are there, and names a capture and a
  /// concept that are.
  private func isPossible(_ number: Int, _ concepts: Int) -> Bool {
    switch steps[number] {
    case .either(let leave, let stay) where leave > stay: stay == number + 1 && leave < steps.count
    case .either(let first, let second): first == number + 1 && isChoice(first, second)
    case .jump(let target): steps.indices.contains(target)
    case .group(let end): end > number && end < steps.count
    case .shape(let number): shapes.indices.contains(number)
    case .begin(let capture), .finish(let capture): captures.indices.contains(capture)
    case .concept(let number), .absent(let number, _): (0..<concepts).contains(number)
    case .word, .anyWord, .start, .end, .found: true
    }
  }

  /// Whether a first way ends just before the second, with a jump to where both are over.
  private func isChoice(_ first: Int, _ second: Int) -> Bool {
    guard first < second, second < steps.count, case .jump(let end) = steps[second - 1] else { return false }
    return (second..<steps.count).contains(end)
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
    case .shape(let number): writer.put([12, Int32(clamping: number)])
    case .group(let end): writer.put([13, Int32(clamping: end)])
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
    case 12: self = .shape(reader.number())
    case 13: self = .group(reader.number())
    default: self = .jump(-1)
    }
  }
}
