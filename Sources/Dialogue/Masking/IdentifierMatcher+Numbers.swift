/// Numbers, and letters in rows.
extension IdentifierMatcher {
  private func byte(at place: Int) -> UInt8 { place >= 0 && place < note.bytes.count ? note.bytes[place] : 0 }

  /// Whether digits or letters are joined on before a place, so that it is the middle of something.
  private func isInside(_ start: Int) -> Bool {
    let (sign, before) = (byte(at: start - 1), byte(at: start - 2))
    return "-./".utf8.contains(sign) && before.isDigit
  }

  /// Seven to fifteen digits in groups, as telephone numbers are written in many countries.
  func phoneEnd(at place: Int) -> Int? {
    let start = note.words[place].start
    guard !isInside(start) else { return nil }
    let isInternational = byte(at: start - 1) == UInt8(ascii: "+")
    var (end, last, digits, groups) = (start, start, 0, 1)
    while end < note.bytes.count {
      if byte(at: end).isDigit {
        digits += 1
        end += 1
        last = end
        continue
      }
      let gap = note.bytes[end...].prefix { " -.()".utf8.contains($0) }
      guard !gap.isEmpty, gap.count <= 2, byte(at: end + gap.count).isDigit else { break }
      groups += 1
      end += gap.count
    }
    guard (7...15).contains(digits), !byte(at: last).isLetterOrDigit else { return nil }
    let isLocal = byte(at: start) == UInt8(ascii: "0") && digits >= 9
    let isGrouped = groups >= 2 && groups <= 6 && digits <= 12
    return isInternational || isLocal || isGrouped ? last : nil
  }

  /// `12/03/2024`, `2024-03-12`, `3.12.24`.
  func dateEnd(at place: Int) -> Int? {
    let start = note.words[place].start
    guard !isInside(start) else { return nil }
    var (end, groups, sign): (Int, [Int], UInt8) = (start, [], 0)
    while groups.count < 3 {
      let digits = note.bytes[end...].prefix { $0.isDigit }
      guard (1...4).contains(digits.count), digits.count != 3 else { return nil }
      // A year has two digits or four.
      if groups.count == 2, groups[0] <= 31, digits.count == 1 { return nil }
      groups.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      end += digits.count
      if groups.count == 3 { break }
      guard "/-.".utf8.contains(byte(at: end)), sign == 0 || byte(at: end) == sign else { return nil }
      sign = byte(at: end)
      end += 1
    }
    guard !byte(at: end).isLetterOrDigit else { return nil }
    return Self.isDate(groups) ? end : nil
  }

  private static func isDate(_ groups: [Int]) -> Bool {
    let (year, rest) = groups[0] > 31 ? (groups[0], groups[1...]) : (groups[2], groups[..<2])
    return (0...99).contains(year) || (1900...2100).contains(year)
      ? rest.allSatisfy { (1...31).contains($0) } && rest.contains { $0 <= 12 } : false
  }

  /// Letters and digits in pieces joined by signs, with a digit and five signs at least: `RX/2231-A`.
  func codeEnd(at place: Int) -> Int? {
    let start = note.words[place].start
    guard !(byte(at: start - 2).isLetterOrDigit && "-/_".utf8.contains(byte(at: start - 1))) else { return nil }
    var (end, count, digits) = (start, 0, 0)
    while true {
      let sign = byte(at: end)
      if sign.isLetterOrDigit {
        count += 1
        digits += sign.isDigit ? 1 : 0
        end += 1
      } else if "-/_".utf8.contains(sign), byte(at: end + 1).isLetterOrDigit {
        end += 1
      } else {
        break
      }
    }
    return count >= 5 && digits >= 2 ? end : nil
  }

  /// How many words a row of digits and letters takes; `nil` when it does not stand at the word.
  func length(of letters: [Shape.Letter], _ check: CheckDigit?, at place: Int) -> Int? {
    let start = note.words[place].start
    guard !isInside(start) else { return nil }
    var end = start
    for letter in letters { guard take(letter, at: &end) else { return nil } }
    guard !byte(at: end).isLetterOrDigit, isSound(start..<end, check) else { return nil }
    var last = place
    while last < note.words.count, note.words[last].end <= end { last += 1 }
    return last > place ? last - place : nil
  }

  private func isSound(_ bytes: Range<Int>, _ check: CheckDigit?) -> Bool {
    guard let check else { return true }
    return check.holds(for: note.bytes[bytes].filter(\.isLetterOrDigit).map { Unicode.Scalar($0) })
  }

  private func take(_ letter: Shape.Letter, at place: inout Int) -> Bool {
    let sign = byte(at: place)
    switch letter {
    case .digit where sign.isDigit, .letter where sign.isLetterOrDigit && !sign.isDigit: break
    case .space where sign == 0x20, .parting where " -.".utf8.contains(sign): break
    case .parting: return true
    case .exactly(let wanted) where wanted.value == UInt32(sign): break
    case .rest:
      while byte(at: place).isLetterOrDigit || byte(at: place) == 0x20 && byte(at: place + 1).isDigit { place += 1 }
      return true
    default: return false
    }
    place += 1
    return true
  }

  func initials(at place: Int) -> [Int] { note.initials(at: place) }
}

extension NoteText {
  /// "J.", "JK", "J.K.", "J. K.": how many words, the most first; one letter alone needs its full stop.
  func initials(at place: Int) -> [Int] {
    var (lengths, letters, next): ([Int], Int, Int) = ([], 0, place)
    while next < words.count, next == place || [.space, .stop].contains(words[next].gap) {
      let word = words[next]
      guard !word.look.isDisjoint(with: [.oneCapital, .capitals]), word.end - word.start <= 3 else { break }
      letters += word.end - word.start
      let isStopped = word.look.contains(.stopped)
      guard letters <= 4, word.end - word.start > 1 || isStopped else { break }
      next += 1
      let isPronoun = letters == 1 && bytes[word.start] == UInt8(ascii: "I")
      if !isPronoun { lengths.append(next - place) }
      guard isStopped, word.end - word.start == 1 else { break }
    }
    return lengths.reversed()
  }
}
