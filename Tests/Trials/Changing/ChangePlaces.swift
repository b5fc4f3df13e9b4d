import DialogueScript

/// A small change to one line of a file.
struct Change: Hashable {
  enum Kind: String, CaseIterable {
    case reply = "a reply's word"
    case destination = "a destination"
    case pattern = "a pattern word"
    case sign = "a guard's sign"
  }

  let kind: Kind
  let file: String
  /// Counted from one.
  let line: Int
  let before: String
  let after: String
}

/// Where a file could be changed: words and signs, by kind.
struct ChangePlaces {
  private struct Place {
    let line: Int
    let range: Range<Int>
  }

  private static let replyKeys = [
    "says", "asks", "asks again", "says on leaving", "resumes with", "later asks",
  ]
  private static let patternKeys = ["hears", "unless hears", "must have"]

  let file: String
  private let lines: [[UInt8]]
  private var places: [Change.Kind: [Place]] = [:]
  private var states: [String] = []

  init(_ text: String, file: String) {
    self.file = file
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    var keys: [(indent: Int, key: String)] = []
    for number in lines.indices {
      guard let value = value(of: number, under: &keys), let key = keys.last?.key else { continue }
      note(value, of: key, in: number)
      if keys.count == 2, keys[0].key == "states" { states.append(key) }
    }
  }

  func count(of kind: Change.Kind) -> Int { places[kind]?.count ?? 0 }

  // MARK: reading

  /// Where the text of a line begins; `nil` when there is none. Keys that are over are taken off.
  private func value(of number: Int, under keys: inout [(indent: Int, key: String)]) -> Int? {
    let line = lines[number]
    let indent = line.prefix { $0 == 0x20 }.count
    guard indent < line.count, line[indent] != UInt8(ascii: "#") else { return nil }
    while let last = keys.last, last.indent >= indent { keys.removeLast() }
    if line[indent...].starts(with: "- ".utf8) { return indent + 2 }
    guard
      let colon = line.indices.first(where: { line[$0] == UInt8(ascii: ":") && [nil, 0x20].contains(line.at($0 + 1)) }),
      !Self.replyKeys.contains(keys.last?.key ?? "")
    else { return indent }
    keys.append((indent, String(decoding: line[indent..<colon], as: UTF8.self)))
    return colon + 1
  }

  private mutating func note(_ value: Int, of key: String, in number: Int) {
    guard value <= lines[number].count else { return }
    if Self.replyKeys.contains(key) {
      note(.reply, words(in: number, from: value, isPattern: false), number)
    } else if Self.patternKeys.contains(key) {
      note(.pattern, words(in: number, from: value, isPattern: true), number)
    } else if key == "goes to" || (key == "otherwise" && lines[number][value...].starts(with: " goes to ".utf8)) {
      let start = key == "goes to" ? value + 1 : value + " goes to ".utf8.count
      if start < lines[number].count { note(.destination, [start..<lines[number].count], number) }
    } else if key == "only if" {
      note(.sign, lines[number].parts(from: value, at: UInt8(ascii: ",")), number)
    }
  }

  private mutating func note(_ kind: Change.Kind, _ ranges: [Range<Int>], _ number: Int) {
    places[kind, default: []] += ranges.map { Place(line: number, range: $0) }
  }

  /// Words of at least two letters that are no names in angle brackets.
  private func words(in number: Int, from start: Int, isPattern: Bool) -> [Range<Int>] {
    let line = lines[number]
    var found: [Range<Int>] = []
    var index = start
    while index < line.count {
      if line[index] == UInt8(ascii: "<"), let end = line.endOfName(from: index + 1, isPattern: isPattern) {
        index = end
      } else if line[index].isLetter {
        let end = line[index...].firstIndex { !$0.isLetter && $0 != UInt8(ascii: "'") } ?? line.count
        if end - index > 1 { found.append(index..<end) }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: changing

  /// One change of a kind, at a place the numbers choose; `nil` when there is no place for it.
  func change(_ kind: Change.Kind, at index: Int, _ numbers: inout SplitMix) -> (change: Change, text: String)? {
    guard let place = places[kind]?[index] else { return nil }
    let before = String(decoding: lines[place.line][place.range], as: UTF8.self)
    guard let after = replacement(for: before, kind, &numbers) else { return nil }
    var changed = lines
    changed[place.line].replaceSubrange(place.range, with: Array(after.utf8))
    let change = Change(kind: kind, file: file, line: place.line + 1, before: before, after: after)
    return (change, String(decoding: Array(changed.joined(separator: [0x0A])), as: UTF8.self))
  }

  private func replacement(for text: String, _ kind: Change.Kind, _ numbers: inout SplitMix) -> String? {
    switch kind {
    case .reply, .pattern: ["harbour", "velvet", "pepper", "gravel", "lantern"].randomElement(using: &numbers)
    case .destination: states.filter { $0 != text }.randomElement(using: &numbers)
    case .sign: text.withOtherSign
    }
  }
}

extension String {
  /// A guard that holds where this one does not.
  fileprivate var withOtherSign: String? {
    let pairs = [
      (" is not known", " is known"), (" is at least ", " is below "), (" is at most ", " is above "),
      ("at most ", "at least "),
      ("not a question", "a question"), (" is not ", " is "),
    ]
    for (one, other) in pairs {
      if contains(one) { return replacing(one, with: other) }
      if contains(other) { return replacing(other, with: one) }
    }
    if self == "no words" { return "at least 1 words" }
    return hasPrefix("not ") ? String(dropFirst(4)) : "not \(self)"
  }
}

extension [UInt8] {
  fileprivate func at(_ index: Int) -> UInt8? { index < count ? self[index] : nil }

  /// Where a name that begins here ends with its bracket or `=`; `nil` when it is a choice of words.
  fileprivate func endOfName(from start: Int, isPattern: Bool) -> Int? {
    guard let end = self[start...].firstIndex(where: { "<>=/(".utf8.contains($0) }) else { return nil }
    if self[end] == UInt8(ascii: ">") { return end }
    return isPattern && self[end] == UInt8(ascii: "=") ? end : nil
  }

  /// The pieces between a sign, without space around them.
  fileprivate func parts(from start: Int, at sign: UInt8) -> [Range<Int>] {
    self[start...].split(separator: sign).compactMap { part in
      guard let first = part.firstIndex(where: { $0 != 0x20 }), let last = part.lastIndex(where: { $0 != 0x20 }) else {
        return nil
      }
      return first..<last + 1
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}
