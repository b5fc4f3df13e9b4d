import Practice

/// An entry as a Markdown file: what is known about it between two lines of three hyphens, an empty line, then the
/// body, byte for byte.
enum FrontMatter {
  static func file(of entry: Entry) -> [UInt8] {
    var lines = ["---", "date: \(entry.date.text)", "id: \(entry.id)", "kind: \(entry.kind)"]
    if !entry.practice.isEmpty { lines.append("practice: \(entry.practice)") }
    if !entry.tags.isEmpty { lines.append("tags: [\(entry.tags.map(quoted).joined(separator: ", "))]") }
    if !entry.client.isEmpty { lines.append("client: \(entry.client)") }
    if entry.flagged { lines.append("flagged: yes") }
    lines += entry.ratings.map { "rating \($0.name): \($0.value)" } + entry.unknownLines + ["---", "", ""]
    return Array(lines.joined(separator: "\n").utf8) + entry.body
  }

  private static func quoted(_ tag: String) -> String {
    "\"\(tag.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// The lines between the hyphens and what follows; nil when it does not begin with such.
  static func split(_ file: [UInt8]) -> (lines: [String], body: [UInt8])? {
    let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
    func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.trimmingReturn.elementsEqual("---".utf8) }
    guard let first = lines.first, isFence(first), let end = lines.dropFirst().firstIndex(where: isFence) else {
      return nil
    }
    let texts = lines[1..<end].map { String(validating: $0.trimmingReturn, as: UTF8.self) }
    guard texts.allSatisfy({ $0 != nil }) else { return nil }
    var start = min(lines[end].endIndex + 1, file.count)
    // The empty line that sets the body apart.
    let next = file[start...].prefix { $0 != 0x0A }
    if next.trimmingReturn.isEmpty, next.endIndex < file.count { start = next.endIndex + 1 }
    return (texts.compactMap(\.self), Array(file[start...]))
  }

  /// A list as `["one", "two"]`, `[one, two]`, or `one, two`.
  static func list(_ value: String) -> [String] {
    var inner = value[...]
    if inner.hasPrefix("["), inner.hasSuffix("]") { inner = inner.dropFirst().dropLast() }
    var items: [String] = []
    var item = ""
    var mark: Character?
    var isEscaped = false
    for character in inner {
      switch character {
      case _ where isEscaped:
        item.append(character)
        isEscaped = false
      case "\\" where mark == "\"": isEscaped = true
      case mark: mark = nil
      case "\"" where mark == nil && item.allSatisfy(\.isWhitespace),
        "'" where mark == nil && item.allSatisfy(\.isWhitespace):
        mark = character
      case "," where mark == nil:
        items.append(item)
        item = ""
      default: item.append(character)
      }
    }
    return (items + [item]).map(\.trimmingBlanks).filter { !$0.isEmpty }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingReturn: Self { last == 0x0D ? dropLast() : self }
}

extension StringProtocol {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
