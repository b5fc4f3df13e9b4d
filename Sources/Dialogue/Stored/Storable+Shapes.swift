extension Shape: Storable {
  package func store(in writer: inout StoreWriter) { writer.put(written) }

  package init(from reader: inout StoreReader) {
    if let shape = Shape(reader.string()) {
      self = shape
    } else {
      // One that no line holds.
      self = .none
      _ = reader.nothing()
    }
  }
}
