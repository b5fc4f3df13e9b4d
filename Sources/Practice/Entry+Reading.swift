extension Entry {
  /// The entry in `plaintext`. Any bytes at all may be given.
  package init(plaintext: [UInt8]) throws(EntryFault) {
    var lines = HeaderLines(bytes: plaintext)
    let header = try Header(&lines)
    let length = try header.length
    guard length <= plaintext.count - lines.position else { throw .cutOff }
    let end = lines.position + length
    guard plaintext[end...].allSatisfy({ $0 == 0 }) else { throw .padding }
    self.init(
      id: try header.value(of: .id) { RandomID($0) }, revision: try header.value(of: .revision) { RandomID($0) },
      parents: try header.value(of: .parents, as: revisions), date: try header.value(of: .date) { EntryDate($0) },
      kind: try header.value(of: .kind), practice: try header.value(of: .practice),
      tags: words(in: try header.value(of: .tags)), client: try header.value(of: .client),
      flagged: try header.value(of: .flagged) { ["yes": true, "no": false][$0] }, ratings: header.ratings,
      unknownLines: header.unknownLines, body: Array(plaintext[lines.position..<end]))
  }
}

/// The lines of a header as they were found.
private struct Header {
  private var values: [EntryFault.Field: String] = [:]
  private(set) var ratings: [Entry.Rating] = []
  private(set) var unknownLines: [String] = []

  init(_ lines: inout HeaderLines) throws(EntryFault) {
    let first = lines.next()
    guard let first, first.starts(with: "attune-entry: ".utf8) else { throw .notAnEntry }
    guard first.elementsEqual(Entry.firstLine.utf8) else { throw .laterVersion }
    while values[.bytes] == nil {
      guard let line = lines.next(), !line.isEmpty else { throw .missing(.bytes) }
      guard let text = String(validating: line, as: UTF8.self) else { throw .notText }
      try take(text)
    }
    guard let line = lines.next(), line.isEmpty else { throw .malformed(.bytes) }
  }

  private mutating func take(_ line: String) throws(EntryFault) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      if line.hasPrefix("rating ") { throw .malformed(.rating) }
      return unknownLines.append(line)
    }
    let name = String(line[..<colon])
    if name.utf8.starts(with: "rating ".utf8) {
      guard let value = value(after: colon, in: line) else { throw .malformed(.rating) }
      ratings.append(Entry.Rating(name: String(name.utf8.dropFirst(7)) ?? "", value: value))
    } else if let field = EntryFault.Field(rawValue: name), field != .rating {
      guard let value = value(after: colon, in: line) else { throw .malformed(field) }
      guard values.updateValue(value, forKey: field) == nil else { throw .repeated(field) }
    } else {
      unknownLines.append(line)
    }
  }

  private func value(after colon: String.Index, in line: String) -> String? {
    let rest = line[colon...].utf8.dropFirst()
    if rest.isEmpty { return "" }
    return rest.first == UInt8(ascii: " ") ? String(Substring(rest.dropFirst())) : nil
  }

  func value(of field: EntryFault.Field) throws(EntryFault) -> String {
    guard let value = values[field] else { throw .missing(field) }
    return value
  }

  func value<Value>(of field: EntryFault.Field, as read: (String) -> Value?) throws(EntryFault) -> Value {
    guard let value = read(try value(of: field)) else { throw .malformed(field) }
    return value
  }

  /// The number of bytes in the body: digits without sign or leading zero.
  var length: Int {
    get throws(EntryFault) {
      try value(of: .bytes) { text in Int(text).flatMap { $0 >= 0 && String($0) == text ? $0 : nil } }
    }
  }
}

/// Lines ended by a line feed, one after the other.
private struct HeaderLines {
  let bytes: [UInt8]
  private(set) var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}

private func revisions(_ text: String) -> [RandomID]? {
  let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
  let revisions = words.compactMap { RandomID(Substring($0)) }
  return text.isEmpty ? [] : revisions.count == words.count ? revisions : nil
}

private func words(in tags: String) -> [String] {
  tags.utf8.split(separator: UInt8(ascii: ",")).map { tag in
    let start = tag.drop { $0 == UInt8(ascii: " ") }
    let end = start.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(Substring(start[...$0])) } ?? ""
  }.filter { !$0.isEmpty }
}
