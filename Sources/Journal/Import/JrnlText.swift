import Practice

/// A journal of jrnl as its file is, or as `jrnl --export text` writes it: a line that begins with a date in brackets
/// begins an entry, a star at its end stars it, and words that begin with @ or # are tags. A line of a body that looks
/// like that begins an entry for jrnl as well; its JSON has no such doubt.
struct JrnlText {
  let dates: ImportDates

  /// Nil when no line begins an entry.
  func reading(of text: [UInt8]) -> ImportReading? {
    var reading = ImportReading()
    var current: ImportedEntry?
    var before: [ArraySlice<UInt8>] = []
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let (date, rest) = beginning(of: line) {
        if let current { reading.add(finished(current)) }
        current = ImportedEntry(place: "entry \(reading.count + reading.skipped.count + 1)", date: date, body: rest)
      } else if current == nil {
        before.append(line)
      } else {
        current?.body += [0x0A] + line
      }
    }
    guard let current else { return nil }
    reading.add(finished(current))
    if before.contains(where: { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D } }) {
      reading.skip("the lines before the first entry", .noDate)
    }
    return reading
  }

  private func beginning(of line: ArraySlice<UInt8>) -> (EntryDate, [UInt8])? {
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")),
      end + 1 == line.endIndex || line[end + 1] == 0x20,
      let date = dates.local(String(decoding: line[(line.startIndex + 1)..<end], as: UTF8.self))
    else { return nil }
    return (date, Array(line[min(end + 2, line.endIndex)...]))
  }

  private func finished(_ entry: ImportedEntry) -> ImportedEntry {
    var entry = entry
    // jrnl puts an empty line between entries.
    while entry.body.last == 0x0A || entry.body.last == 0x20 { entry.body.removeLast() }
    let firstLine = entry.body.prefix { $0 != 0x0A }
    let title = firstLine.reversed().drop { $0 == 0x20 || $0 == 0x0D }
    entry.tags = JrnlTags.tags(in: String(decoding: entry.body, as: UTF8.self))
    if title.first == UInt8(ascii: "*") {
      let bare = Array(title.drop { $0 == UInt8(ascii: "*") || $0 == 0x20 }.reversed())
      entry.body.replaceSubrange(..<firstLine.endIndex, with: bare)
      entry.tags.append(JrnlTags.starred)
    }
    entry.more = ["imported-from: jrnl"]
    return entry
  }
}

enum JrnlTags {
  /// What a star becomes: a flag here is for supervision, which a star there need not be.
  static let starred = "starred"

  /// The words that begin with @ or #, in small letters, each once, in their order.
  static func tags(in text: String) -> [String] {
    var tags: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) where word.first == "@" || word.first == "#" {
      let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-+*#/".contains($0) }.lowercased()
      let isHeading = name.allSatisfy { $0 == "#" }
      if !isHeading, !tags.contains(name) { tags.append(name) }
    }
    return tags
  }

  /// A tag without its sign.
  static func bare(_ tag: String) -> String { tag.first == "@" || tag.first == "#" ? String(tag.dropFirst()) : tag }
}
