extension Place: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(file: file)
    writer.put(line)
    writer.put(column)
  }

  package init(from reader: inout StoreReader) {
    self.init(file: reader.file(), line: reader.number(), column: reader.number())
  }
}

extension Hearing: Storable {
  package func store(in writer: inout StoreWriter) {
    parts.store(in: &writer)
    place.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let parts = [Pattern](from: &reader)
    self.init(parts, at: Place(from: &reader))
  }
}

extension Pattern: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .start: writer.put(0)
    case .end: writer.put(1)
    case .word(let word): writer.put(2, word)
    case .concept(let name): writer.put(3, name)
    case .sequence(let parts): writer.put(4, parts)
    case .choice(let ways): writer.put(5, ways)
    case .optional(let part): writer.put(6, part)
    case .gap(let least, let most):
      writer.put(7, least)
      (most ?? -1).store(in: &writer)
    case .capture(let name, let part):
      writer.put(8, name)
      part.store(in: &writer)
    case .shape(let shape): writer.put(11, shape)
    case .anyOrder(let parts): writer.put(12, parts)
    case .absent(let phrases, let side): writer.put(side == .before ? 9 : 10, phrases)
    }
  }

  /// Deeper than the brackets of any pattern, so that nothing read runs out of stack.
  private static let deepest = 200

  package init(from reader: inout StoreReader) {
    reader.depth += 1
    defer { reader.depth -= 1 }
    guard reader.depth < Self.deepest else {
      self = .sequence([])
      _ = reader.nothing()
      return
    }
    self.init(kind: reader.number(), from: &reader)
  }

  private init(kind: Int, from reader: inout StoreReader) {
    switch kind {
    case 0: self = .start
    case 1: self = .end
    case 2: self = .word(reader.string())
    case 3: self = .concept(reader.string())
    case 4: self = .sequence([Pattern](from: &reader))
    case 5: self = .choice([Pattern](from: &reader))
    case 6: self = .optional(Pattern(from: &reader))
    case 7: self = .gap(from: &reader)
    case 8: self = .capture(reader.string(), Pattern(from: &reader))
    case 9: self = .absent([[String]](from: &reader), .before)
    case 10: self = .absent([[String]](from: &reader), .after)
    case 11: self = .shape(Shape(from: &reader))
    case 12: self = .anyOrder(from: &reader)
    default:
      self = .sequence([])
      _ = reader.nothing()
    }
  }

  private static func anyOrder(from reader: inout StoreReader) -> Pattern {
    let parts = [Pattern](from: &reader)
    guard parts.count <= Pattern.mostInAnyOrder else {
      _ = reader.nothing()
      return .sequence([])
    }
    return .anyOrder(parts)
  }

  private static func gap(from reader: inout StoreReader) -> Pattern {
    let least = Int(from: &reader)
    let most = Int(from: &reader)
    return .gap(least: least, most: most < 0 ? nil : most)
  }
}

extension StoreWriter {
  /// What kind of thing it is, and the thing.
  mutating func put(_ kind: Int, _ value: some Storable) {
    put(kind)
    value.store(in: &self)
  }
}
