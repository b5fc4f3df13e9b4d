/// When an entry was written, in the writer's own time: `2026-11-21T09:13:00+01:00` (ISO 8601 with a numeric
/// offset). The text is what is kept; it stays as it was written wherever it is read.
package struct EntryDate: Hashable, Sendable {
  /// 25 ASCII characters.
  package let text: String
  /// Seconds since 1970-01-01T00:00:00+00:00, leap seconds left out.
  package let secondsSince1970: Int

  /// The date in `text`; nil when it is spelled in any other way or names no real day or time.
  package init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard characters.count == Self.shape.count, zip(characters, Self.shape).allSatisfy(Self.fits) else { return nil }
    func number(_ place: Int, _ length: Int = 2) -> Int {
      characters[place..<place + length].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    let (year, month, day) = (number(0, 4), number(5), number(8))
    let (hour, minute, second) = (number(11), number(14), number(17))
    guard let date = Day(year: year, month: month, day: day), hour < 24, minute < 60, second < 60, number(20) < 24,
      number(23) < 60
    else { return nil }
    let offset = (number(20) * 60 + number(23)) * (characters[19] == UInt8(ascii: "-") ? -60 : 60)
    self.text = String(text)
    secondsSince1970 = date.number * 86_400 + hour * 3_600 + minute * 60 + second - offset
  }

  /// The moment `secondsSince1970` as a clock shows it that is `offsetMinutes` ahead of Greenwich. Nil outside the
  /// years 0 to 9999 and for offsets of a day or more.
  package init?(secondsSince1970: Int, offsetMinutes: Int) {
    guard abs(offsetMinutes) < 24 * 60, abs(secondsSince1970) < 1 << 40 else { return nil }
    let local = secondsSince1970 + offsetMinutes * 60
    let dayNumber = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let time = local - dayNumber * 86_400
    let date = Day(number: dayNumber)
    guard (0...9_999).contains(date.parts.year) else { return nil }
    let offset = abs(offsetMinutes)
    let clock = "\(digits(time / 3_600)):\(digits(time / 60 % 60)):\(digits(time % 60))"
    self.init("\(date)T\(clock)\(offsetMinutes < 0 ? "-" : "+")\(digits(offset / 60)):\(digits(offset % 60))")
  }

  /// `2026-11-21`
  package var day: String { String(text.prefix(10)) }

  /// How far the writer's clock was ahead of Greenwich.
  package var offsetMinutes: Int {
    let end = text.utf8.suffix(6).map { Int($0) - 48 }
    return (end[1] * 600 + end[2] * 60 + end[4] * 10 + end[5]) * (text.utf8.dropLast(5).last == 0x2D ? -1 : 1)
  }

  /// Minutes since 1970-01-01 00:00 as the writer's own clock showed them.
  package var localMinutes: Int {
    let seconds = secondsSince1970 + offsetMinutes * 60
    return seconds >= 0 ? seconds / 60 : (seconds - 59) / 60
  }

  /// `09:13`
  package var time: String { String(text.dropFirst(11).prefix(5)) }
}

extension EntryDate: CustomStringConvertible, Comparable {
  package var description: String { text }

  /// Earlier moments first, whatever the offset; the same moment in the order of its spelling.
  package static func < (one: Self, other: Self) -> Bool {
    (one.secondsSince1970, one.text) < (other.secondsSince1970, other.text)
  }
}

extension EntryDate {
  private static let shape = Array("0000-00-00T00:00:00+00:00".utf8)

  private static func fits(_ character: UInt8, _ shape: UInt8) -> Bool {
    switch shape {
    case UInt8(ascii: "0"): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
    case UInt8(ascii: "+"): character == UInt8(ascii: "+") || character == UInt8(ascii: "-")
    default: character == shape
    }
  }
}
