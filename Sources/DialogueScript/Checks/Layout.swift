import Dialogue

/// Where the parts of a file stand: the keys of each rule and state, by the place of its name, and the text itself.
struct Layout {
  let root: Document.Value
  private let entries: [Place: [Document.Entry]]
  private let lines: [Substring]

  init(_ document: Document, source: String) {
    root = document.root
    var entries: [Place: [Document.Entry]] = [:]
    Layout.collect(document.root, at: document.root.place, into: &entries)
    self.entries = entries
    lines = source.linesOfText
  }

  private static func collect(_ value: Document.Value, at owner: Place, into all: inout [Place: [Document.Entry]]) {
    guard let entries = value.entries else { return }
    all[owner] = entries
    // `otherwise` is known by the place of its value, everything else by that of its name.
    all[value.place] = entries
    for entry in entries { collect(entry.value, at: entry.place, into: &all) }
  }

  /// The keys of the rule, state or file at a place.
  func keys(of owner: Place) -> [Document.Entry] { entries[owner] ?? [] }

  func value(of key: String, in owner: Place) -> Document.Value? {
    keys(of: owner).first { $0.key == key }?.value
  }

  /// The texts under a key, each with its place.
  func texts(of key: String, in owner: Place) -> [Document.Value] {
    value(of: key, in: owner)?.texts ?? []
  }

  /// Where one of the texts under a key stands.
  func place(of key: String, number: Int, in owner: Place) -> Place? {
    let texts = texts(of: key, in: owner)
    return texts.indices.contains(number) ? texts[number].place : nil
  }

  /// The words and phrases of every concept of a library.
  var concepts: [Document.Value] {
    let all = root.entries?.first { $0.key == "concepts" }?.value.entries ?? []
    return all.flatMap { $0.value.texts }
  }

  /// The first place at or below `place` where `needle` stands. A text of several lines is known by where it begins.
  func place(of needle: String, from place: Place) -> Place {
    let reach = lines.indices.clamped(to: (place.line - 1)..<(place.line + 59))
    for number in reach {
      let start = number == place.line - 1 ? place.column - 1 : 0
      guard let column = Layout.column(of: needle, in: lines[number], from: start) else { continue }
      return Place(file: place.file, line: number + 1, column: column)
    }
    return place
  }

  private static func column(of needle: String, in line: Substring, from start: Int) -> Int? {
    let scalars = Array(line.unicodeScalars)
    let wanted = Array(needle.unicodeScalars)
    guard start >= 0, start + wanted.count <= scalars.count else { return nil }
    return (start...(scalars.count - wanted.count)).first { scalars[$0...].starts(with: wanted) }.map { $0 + 1 }
  }
}

extension Document.Value {
  /// One text or a list of texts, each with its place.
  var texts: [Document.Value] {
    if case .list(let items) = content { return items }
    return [self]
  }

  func text(of key: String) -> String? { entries?.first { $0.key == key }?.value.text }
}
