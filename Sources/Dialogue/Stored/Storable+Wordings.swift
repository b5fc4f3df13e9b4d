extension Wording: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(line: text)
    place.store(in: &writer)
    // Most hold no names, and their one piece is their text.
    let isPlain = pieces == [.text(text)]
    writer.put((isPlain ? 1 : 0) + (weight == 1 ? 0 : 2))
    if weight != 1 { writer.put(weight) }
    if !isPlain { pieces.store(in: &writer) }
  }

  package init(from reader: inout StoreReader) {
    let text = reader.string()
    let place = Place(from: &reader)
    let signs = reader.number()
    let weight = signs & 2 == 0 ? 1 : reader.number()
    self.init(text, at: place, pieces: signs & 1 == 1 ? [.text(text)] : [Piece](from: &reader))
    if Wording.weights.contains(weight) { self.weight = weight } else { reader.isSound = false }
  }
}

extension Wording.Piece: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .text(let text):
      writer.put(0)
      writer.put(line: text)
    case .value(let name, let asTyped, let opening):
      writer.put(1 + (asTyped ? 1 : 0) + (opening ? 2 : 0))
      writer.put(name)
    }
  }

  package init(from reader: inout StoreReader) {
    let kind = reader.number()
    let text = reader.string()
    switch kind {
    case 0: self = .text(text)
    case 1...4: self = .value(name: text, asTyped: (kind - 1) & 1 == 1, opening: (kind - 1) & 2 == 2)
    default:
      self = .text("")
      _ = reader.nothing()
    }
  }
}

extension Assignment: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    value.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let name = reader.string()
    self.init(name: name, value: Wording(from: &reader))
  }
}
