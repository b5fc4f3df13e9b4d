extension String: Storable {
  package func store(in writer: inout StoreWriter) { writer.put(self) }
  package init(from reader: inout StoreReader) { self = reader.string() }
}

extension Int: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put([Int32(truncatingIfNeeded: self), Int32(truncatingIfNeeded: self >> 32)])
  }

  package init(from reader: inout StoreReader) {
    let low = UInt32(truncatingIfNeeded: reader.number())
    self = reader.number() << 32 | Int(low)
  }
}

extension Bool: Storable {
  package func store(in writer: inout StoreWriter) { writer.put(self ? 1 : 0) }
  package init(from reader: inout StoreReader) { self = reader.number() == 1 }
}

extension Double: Storable {
  package func store(in writer: inout StoreWriter) { Int(bitPattern: UInt(bitPattern)).store(in: &writer) }
  package init(from reader: inout StoreReader) {
    self.init(bitPattern: UInt64(UInt(bitPattern: Int(from: &reader))))
  }
}

/// No room is made for more than this on the word of a number alone, which may be wrong.
private let mostReserved = 1_024

extension Array: Storable where Element: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(count)
    for element in self { element.store(in: &writer) }
  }

  package init(from reader: inout StoreReader) {
    let count = reader.count()
    self.init()
    reserveCapacity(Swift.min(count, mostReserved))
    for _ in 0..<count where reader.isSound { append(Element(from: &reader)) }
  }
}

/// A dictionary in the order of its keys, so that the same dialogue makes the same bytes.
extension Dictionary: Storable where Key == String, Value: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      writer.put(key)
      value.store(in: &writer)
    }
  }

  package init(from reader: inout StoreReader) {
    let count = reader.count()
    self.init(minimumCapacity: Swift.min(count, mostReserved))
    for _ in 0..<count where reader.isSound {
      let key = reader.string()
      self[key] = Value(from: &reader)
    }
  }
}
