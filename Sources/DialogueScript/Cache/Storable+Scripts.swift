package import Dialogue

extension Header: Storable {
  package func store(in writer: inout StoreWriter) {
    [name, title, offeredFor].store(in: &writer)
    [minutes].compactMap(\.self).store(in: &writer)
    [pathFor].compactMap(\.self).store(in: &writer)
    [asksNextTime].compactMap(\.self).store(in: &writer)
    [need].compactMap(\.self).store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let texts = [String](from: &reader)
    if texts.count != 3 { reader.isSound = false }
    func text(_ number: Int) -> String { texts.indices.contains(number) ? texts[number] : "" }
    let minutes = [Int](from: &reader)
    let (pathFor, asksNextTime) = ([String](from: &reader), [String](from: &reader))
    self.init(
      name: text(0), title: text(1), offeredFor: text(2), need: [String](from: &reader).first, minutes: minutes.first,
      pathFor: pathFor.first, asksNextTime: asksNextTime.first)
  }
}

extension Phrasebook: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    writer.put(title)
    lines.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    self.init(name: reader.string(), title: reader.string(), lines: [String: [Wording]](from: &reader))
  }
}

extension CrisisNumbers: Storable {
  package func store(in writer: inout StoreWriter) {
    whenUnset.store(in: &writer)
    asksForRegion.store(in: &writer)
    writer.put(checked)
    place.store(in: &writer)
    regions.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    whenUnset = Wording(from: &reader)
    asksForRegion = Wording(from: &reader)
    checked = reader.string()
    place = Place(from: &reader)
    regions = [Region](from: &reader)
  }
}

extension CrisisNumbers.Region: Storable {
  package func store(in writer: inout StoreWriter) {
    [name, title, emergency].store(in: &writer)
    otherNames.store(in: &writer)
    lines.store(in: &writer)
    homeLines.store(in: &writer)
    place.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let texts = [String](from: &reader)
    if texts.count != 3 { reader.isSound = false }
    func text(_ number: Int) -> String { texts.indices.contains(number) ? texts[number] : "" }
    (name, title, emergency) = (text(0), text(1), text(2))
    otherNames = [String](from: &reader)
    lines = [String](from: &reader)
    homeLines = [String](from: &reader)
    place = Place(from: &reader)
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
