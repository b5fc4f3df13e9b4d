import Age
import Practice

/// Entries one after the other in few bytes: what a cache holds, which may change with every version.
struct PackedBytes {
  var bytes: [UInt8]

  init(_ start: [UInt8]) { bytes = start }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ id: RandomID) {
    add(id.words.high)
    add(id.words.low)
  }

  mutating func add(_ digest: Digest) {
    let words = digest.fourWords
    add(words.0)
    add(words.1)
    add(words.2)
    add(words.3)
  }

  mutating func add(_ stamp: FileStamp) {
    add(stamp.size)
    add(stamp.inode)
    add(stamp.altered)
  }

  mutating func add(_ text: String) { add(measured: text.utf8) }

  mutating func add(measured content: some Collection<UInt8>) {
    add(content.count)
    bytes.append(contentsOf: content)
  }

  /// What `body` adds, behind its length.
  mutating func addMeasured(_ body: (inout PackedBytes) -> Void) {
    let place = bytes.count
    add(0)
    body(&self)
    let length = UInt64(bytes.count - place - 8)
    withUnsafeBytes(of: length.littleEndian) { bytes.replaceSubrange(place..<place + 8, with: $0) }
  }

  mutating func add(_ entry: Entry) {
    add(entry.id)
    add(entry.revision)
    add(entry.parents.count)
    for parent in entry.parents { add(parent) }
    for text in [entry.date.text, entry.kind, entry.practice, entry.client] { add(text) }
    add(entry.flagged ? 1 : 0)
    for list in [entry.tags, entry.ratings.flatMap { [$0.name, $0.value] }, entry.unknownLines] {
      add(list.count)
      for text in list { add(text) }
    }
    add(measured: entry.body)
  }
}

/// The same read back. Every length is checked; nil is anything odd.
struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var place: Int

  init(_ bytes: UnsafeRawBufferPointer, from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
  }

  mutating func word() -> UInt64? {
    take(8).map { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  mutating func number() -> Int? { word().map { Int(Int64(bitPattern: $0)) } }

  mutating func id() -> RandomID? {
    guard let high = word(), let low = word() else { return nil }
    return RandomID(high: high, low: low)
  }

  mutating func digest() -> Digest? {
    guard let first = word(), let second = word(), let third = word(), let fourth = word() else { return nil }
    return Digest(first, second, third, fourth)
  }

  mutating func stamp() -> FileStamp? {
    guard let size = number(), let inode = word(), let altered = number() else { return nil }
    return FileStamp(size: size, inode: inode, altered: altered)
  }

  mutating func text() -> String? {
    guard let count = number(), let text = take(count) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  mutating func texts() -> [String]? { list { $0.text() } }

  private mutating func list<Value>(_ one: (inout PackedReader) -> Value?) -> [Value]? {
    guard let count = number(), (0...bytes.count).contains(count) else { return nil }
    var values: [Value] = []
    for _ in 0..<count {
      guard let value = one(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func entry() -> Entry? {
    guard let id = self.id(), let revision = self.id(), let parents = list({ $0.id() }),
      let date = text().flatMap(EntryDate.init),
      let kind = text(), let practice = text(), let client = text(), let flagged = number(), let tags = texts(),
      let ratings = texts(), ratings.count.isMultiple(of: 2), let unknownLines = texts(), let length = number(),
      let body = take(length)
    else { return nil }
    return Entry(
      id: id, revision: revision, parents: parents, date: date, kind: kind, practice: practice, tags: tags,
      client: client, flagged: flagged == 1,
      ratings: stride(from: 0, to: ratings.count, by: 2).map {
        Entry.Rating(name: ratings[$0], value: ratings[$0 + 1])
      }, unknownLines: unknownLines, body: Array(body))
  }
}
