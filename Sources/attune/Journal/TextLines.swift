/// A text by its lines, to be changed one at a time. What is not touched stays byte for byte.
struct TextLines {
  private let lines: [ArraySlice<UInt8>]

  init(_ text: [UInt8]) { lines = text.split(separator: 0x0A, omittingEmptySubsequences: false) }

  var count: Int { lines.count }

  var numbered: [String] {
    lines.enumerated().map { number, line in "\(number + 1)  \(String(decoding: line, as: UTF8.self))" }
  }

  /// The line that was asked for by its number; `count` for one more; nil for neither.
  func place(_ wish: [UInt8]) -> Int? {
    let text = String(decoding: wish, as: UTF8.self).filter { !$0.isWhitespace }
    if text == "+" { return count }
    return Int(text).flatMap { (1...count).contains($0) ? $0 - 1 : nil }
  }

  /// That line, without its ending; nothing for one more.
  func line(_ place: Int) -> [UInt8] {
    guard lines.indices.contains(place) else { return [] }
    return Array(lines[place].last == 0x0D ? lines[place].dropLast() : lines[place])
  }

  /// The text with that line anew; a full stop takes it out. Nil when it is to stay.
  func replacing(_ place: Int, with line: [UInt8]) -> [UInt8]? {
    guard !line.isEmpty else { return nil }
    var lines = lines
    if place == lines.count {
      if lines.last?.isEmpty == true { lines.insert(line[...], at: lines.count - 1) } else { lines.append(line[...]) }
    } else if line == [UInt8(ascii: ".")] {
      lines.remove(at: place)
    } else {
      let ending = lines[place].last == 0x0D ? [0x0D] : [UInt8]()
      lines[place] = (line + ending)[...]
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
