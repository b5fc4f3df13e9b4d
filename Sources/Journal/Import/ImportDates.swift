import Practice

/// How dates are read that say nothing of the time zone, or name one.
package struct ImportDates: Sendable {
  /// How many minutes a clock here is ahead of Greenwich when it shows this many seconds since 1970-01-01 00:00.
  private let offsetHere: @Sendable (Int) -> Int
  /// The same for a moment, in a zone such as `Europe/Vienna`; nil for a zone that nobody knows.
  private let offsetThere: @Sendable (String, Int) -> Int?

  package init(here: @escaping @Sendable (Int) -> Int, there: @escaping @Sendable (String, Int) -> Int?) {
    offsetHere = here
    offsetThere = there
  }

  /// `2013-06-09 15:39`, `2013-06-09 03:39:00 PM`, on a clock here.
  func local(_ text: String) -> EntryDate? {
    let words = text.split(separator: " ")
    guard (1...3).contains(words.count), let day = Day(words[0]),
      let seconds = words.count == 1 ? 12 * 3_600 : Self.seconds(words[1], half: words.count == 3 ? words[2] : nil)
    else { return nil }
    let local = day.number * 86_400 + seconds
    let offset = offsetHere(local)
    return EntryDate(secondsSince1970: local - offset * 60, offsetMinutes: offset)
  }

  /// `2017-05-16T20:10:33Z`, as a clock showed it in `zone`.
  func moment(_ text: String, zone: String?) -> EntryDate? {
    let bare = text.split(separator: ".").first.map { $0.hasSuffix("Z") ? String($0.dropLast()) : String($0) } ?? ""
    guard let moment = EntryDate("\(bare)+00:00") else { return EntryDate(text) }
    let offset = zone.flatMap { offsetThere($0, moment.secondsSince1970) } ?? 0
    return EntryDate(secondsSince1970: moment.secondsSince1970, offsetMinutes: offset)
  }

  /// A moment, on a clock here.
  func here(_ seconds: Int) -> EntryDate? {
    EntryDate(secondsSince1970: seconds, offsetMinutes: offsetHere(seconds))
  }

  private static func seconds(_ text: Substring, half: Substring?) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ (0..<60).contains($0) }) else { return nil }
    guard let half = half?.uppercased() else {
      return (0..<24).contains(numbers[0]) ? sum(numbers[0], numbers) : nil
    }
    guard ["AM", "PM"].contains(half), (1...12).contains(numbers[0]) else { return nil }
    return sum(numbers[0] % 12 + (half == "PM" ? 12 : 0), numbers)
  }

  private static func sum(_ hour: Int, _ numbers: [Int]) -> Int {
    hour * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
  }
}
