package import Dialogue

extension Header: Storable {
  package func store(in writer: inout StoreWriter) {
    [name, title, offeredFor].store(in: &writer)
    [minutes].compactMap(\.self).store(in: &writer)
    [pathFor].compactMap(\.self).store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let texts = [String](from: &reader)
    if texts.count != 3 { reader.isSound = false }
    func text(_ number: Int) -> String { texts.indices.contains(number) ? texts[number] : "" }
    let minutes = [Int](from: &reader)
    self.init(
      name: text(0), title: text(1), offeredFor: text(2), minutes: minutes.first, pathFor: [String](from: &reader).first
    )
  }
}

extension Phrasebook: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    lines.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    self.init(name: reader.string(), lines: [String: [Wording]](from: &reader))
  }
}

extension Store {
  /// A store that holds one thing.
  init(of value: some Storable) {
    var writer = StoreWriter()
    value.store(in: &writer)
    self = writer.finished()
  }

  /// The one thing it holds; `nil` when that cannot be read.
  func value<Value: Storable>() -> Value? {
    var reader = StoreReader(self)
    let value = Value(from: &reader)
    return reader.isSound ? value : nil
  }
}
