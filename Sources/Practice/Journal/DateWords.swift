/// The words that dates are said with.
package enum DateWords {
  /// Words that name a date by themselves, each with what it names.
  package static var examples: [(word: String, names: String)] {
    let days = weekdays.map { (word: $0, names: "the latest \($0.capitalized)") }
    return [(word: "today", names: "this day"), (word: "yesterday", names: "the day before")] + days
      + months.map { (word: $0, names: "the latest \($0.capitalized)") }
  }

  /// Monday is 0. Three letters are enough.
  static func weekday(_ word: String) -> Int? { place(of: word, in: weekdays) }

  /// January is 1.
  static func month(_ word: String) -> Int? { place(of: word, in: months).map { $0 + 1 } }

  /// `a`, `two`, `12`, `a couple of` (`of` is left out before).
  static func count(_ words: ArraySlice<String>) -> Int? {
    if Array(words) == ["a", "couple"] || Array(words) == ["couple"] { return 2 }
    guard words.count == 1, let word = words.first else { return nil }
    if ["a", "an"].contains(word) { return 1 }
    if word.utf8.allSatisfy(\.isDigit) { return Int(word) }
    return numbers.firstIndex(of: word).map { $0 + 1 }
  }

  private static func place(of word: String, in names: [String]) -> Int? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }
  }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// A date with its parts as far as they are named.
struct WrittenDate {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?

  init?(_ words: ArraySlice<String>) {
    if words.count == 1, let word = words.first, takeNumbers(word) { return }
    for word in words {
      guard take(word) else { return nil }
    }
    // A day without a month, or a year and a day alone, says nothing.
    guard month != nil || (year != nil && day == nil) else { return nil }
  }

  /// `2026-11-21`, `2026-11`, `2026`, `21.11.2026`.
  private mutating func takeNumbers(_ word: String) -> Bool {
    let isGerman = word.contains(".")
    let parts = word.split(separator: isGerman ? "." : "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy(\.isDigit) }),
      let year = isGerman ? parts.last : parts.first, year.utf8.count == 4, parts.count <= 3,
      !isGerman || parts.count == 3
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    let ordered = isGerman ? numbers.reversed() : numbers
    (self.year, month, day) = (ordered[0], ordered.count > 1 ? ordered[1] : nil, ordered.count > 2 ? ordered[2] : nil)
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    if let named = DateWords.month(word) {
      defer { month = named }
      return month == nil
    }
    let bare =
      ["st", "nd", "rd", "th", "."].first { word.hasSuffix($0) }.map { String(word.dropLast($0.count)) } ?? word
    guard bare.utf8.allSatisfy(\.isDigit), let number = Int(bare) else { return false }
    if bare.utf8.count == 4, bare == word {
      defer { year = number }
      return year == nil
    }
    defer { day = number }
    return day == nil && (1...31).contains(number)
  }
}
