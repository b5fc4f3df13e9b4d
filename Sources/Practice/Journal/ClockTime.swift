/// A time of day as it is said: `3pm`, `3:30 pm`, `15:00`, `noon`, `evening`.
enum ClockTime {
  /// Minutes since midnight, as a stretch; nil when the words are no time.
  static func minutes(in words: ArraySlice<String>) -> ClosedRange<Int>? {
    switch words.count {
    case 1: part(words.first ?? "") ?? clock(words.first ?? "")
    case 2 where words.first == "this": part(words.last ?? "")
    case 2 where ["am", "pm"].contains(words.last ?? ""): clock(words.joined())
    default: nil
    }
  }

  private static func part(_ word: String) -> ClosedRange<Int>? {
    switch word {
    case "morning": 300...719
    case "noon": 720...720
    case "afternoon": 720...1_079
    case "evening", "night", "tonight": 1_080...1_439
    case "midnight": 0...0
    default: nil
    }
  }

  private static func clock(_ word: String) -> ClosedRange<Int>? {
    let half = ["am", "pm"].first { word.hasSuffix($0) }
    let parts = word.dropLast(half == nil ? 0 : 2).split(separator: ":", omittingEmptySubsequences: false)
    guard (half == nil ? 2...3 : 1...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    var hour = numbers[0]
    let minute = numbers.count > 1 ? numbers[1] : 0
    guard (half == nil ? 0...23 : 1...12).contains(hour), numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    if let half { hour = hour % 12 + (half == "pm" ? 12 : 0) }
    return hour * 60 + minute...hour * 60 + minute
  }
}
