/// A text by its lines, to be changed one at a time. What is not touched stays byte for byte.
struct TextLines {
  /// What is to be done next.
  enum Wish: Equatable {
    case done
    /// One more, at the end.
    case more
    /// The place of a line.
    case line(Int)
    /// All from one number to another, and the places from the first to the last of them.
    case several(numbers: ClosedRange<Int>, places: ClosedRange<Int>)
    case unknown
  }

  private let lines: [ArraySlice<UInt8>]
  /// Where the lines stand that say something: these alone have numbers, from 1.
  private let places: [Int]

  init(_ text: [UInt8]) {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    places = lines.indices.filter { place in !lines[place].allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
    self.lines = lines
  }

  /// How many lines have a number.
  var count: Int { places.count }

  var numbered: [String] {
    var number = 0
    return lines.indices.map { place in
      guard number < places.count, places[number] == place else { return "" }
      number += 1
      return "\(number)  \(String(decoding: lines[place], as: UTF8.self))"
    }
  }

  func wish(_ typed: [UInt8]) -> Wish {
    let words = String(decoding: typed, as: UTF8.self).lowercased()
      .split { $0.isWhitespace || $0 == "-" || $0 == "–" }.filter { $0 != "to" }
    if words.isEmpty || ["q", "quit"].contains(words[0]) { return .done }
    if words == ["+"] { return .more }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, numbers.count <= 2, let first = numbers.first, let last = numbers.last,
      1 <= first, first <= last, last <= places.count
    else { return .unknown }
    if first == last { return .line(places[first - 1]) }
    return .several(numbers: first...last, places: places[first - 1]...places[last - 1])
  }

  /// That line, without its ending.
  func line(_ place: Int) -> [UInt8] { Array(lines[place].last == 0x0D ? lines[place].dropLast() : lines[place]) }

  /// The text with one more line.
  func adding(_ line: [UInt8]) -> [UInt8] {
    var lines = lines
    if lines.last?.isEmpty == true { lines.insert(line[...], at: lines.count - 1) } else { lines.append(line[...]) }
    return joined(lines)
  }

  /// The text with that line anew.
  func replacing(_ place: Int, with line: [UInt8]) -> [UInt8] {
    var lines = lines
    let ending = lines[place].last == 0x0D ? [0x0D] : [UInt8]()
    lines[place] = (line + ending)[...]
    return joined(lines)
  }

  /// The text without those lines.
  func without(_ places: ClosedRange<Int>) -> [UInt8] {
    var lines = lines
    lines.removeSubrange(places)
    return joined(lines)
  }

  private func joined(_ lines: [ArraySlice<UInt8>]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }
}
