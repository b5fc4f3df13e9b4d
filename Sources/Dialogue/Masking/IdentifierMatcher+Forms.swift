/// What is found by its form.
extension IdentifierMatcher {
  /// How many words it takes that stands at a word; `nil` when it does not.
  func length(of form: IdentifierRules.Form, at place: Int) -> Int? {
    let word = note.words[place]
    switch form {
    case .emailAddress: return words(to: emailEnd(at: place), from: place)
    case .webAddress: return words(to: webEnd(at: place), from: place)
    case .networkAddress: return words(to: networkEnd(at: place), from: place)
    case .phoneNumber: return words(to: phoneEnd(at: place), from: place)
    case .numericDate: return words(to: dateEnd(at: place), from: place)
    case .code: return words(to: codeEnd(at: place), from: place)
    case .handle: return isHandle(at: place) ? words(to: nameEnd(from: word.end), from: place) : nil
    case .number: return word.look.contains(.digits) ? 1 : nil
    case .ageOver89: return number(at: place).map { (90...119).contains($0) } ?? false ? 1 : nil
    case .unknownWord:
      let isLetters = word.look.isDisjoint(with: [.digits, .mixed, .oneCapital])
      return isLetters && word.lists == 0 && word.end - word.start > 2 ? 1 : nil
    case .knownHere: return known.contains(place) ? 1 : nil
    case .capitalLetter: return word.look.contains(.oneCapital) ? 1 : nil
    case .capitals: return word.look.contains(.capitals) && word.end - word.start <= 4 ? 1 : nil
    case .word: return 1
    }
  }

  /// How many words stand up to a byte.
  private func words(to end: Int?, from place: Int) -> Int? {
    guard let end else { return nil }
    var last = place
    while last < note.words.count, note.words[last].start < end { last += 1 }
    return last > place ? last - place : nil
  }

  private func byte(at place: Int) -> UInt8 { place >= 0 && place < note.bytes.count ? note.bytes[place] : 0 }

  private func number(at place: Int) -> Int? {
    let word = note.words[place]
    guard word.look.contains(.digits), word.end - word.start <= 3 else { return nil }
    return note.bytes[word.start..<word.end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  // MARK: addresses

  private func emailEnd(at place: Int) -> Int? {
    let start = note.words[place].start
    // It begins here, and not in the middle.
    if byte(at: start - 1).isInAddress || byte(at: start - 1) == UInt8(ascii: "@") { return nil }
    var end = start
    while byte(at: end).isInAddress { end += 1 }
    guard byte(at: end) == UInt8(ascii: "@"), byte(at: end + 1).isLetterOrDigit else { return nil }
    return hostEnd(from: end + 1)
  }

  /// The end of `example.org`; `nil` when there is no dot in it.
  private func hostEnd(from start: Int) -> Int? {
    var (end, dots) = (start, 0)
    while byte(at: end).isLetterOrDigit || ".-".utf8.contains(byte(at: end)) && byte(at: end + 1).isLetterOrDigit {
      if byte(at: end) == UInt8(ascii: ".") { dots += 1 }
      end += 1
    }
    return dots > 0 ? end : nil
  }

  /// `https://…`, `www.…`, or a host with a path or a usual ending.
  private func webEnd(at place: Int) -> Int? {
    let word = note.words[place]
    if byte(at: word.start - 1) == UInt8(ascii: ".") || byte(at: word.start - 1) == UInt8(ascii: "@") { return nil }
    if note.bytes[word.end...].starts(with: "://".utf8) { return pathEnd(from: word.end + 3) }
    guard byte(at: word.end) == UInt8(ascii: ".") || byte(at: word.end) == UInt8(ascii: "-"),
      let end = hostEnd(from: word.start), byte(at: end) != UInt8(ascii: "@")
    else { return nil }
    let host = note.bytes[word.start..<end]
    let ending = host.split(separator: UInt8(ascii: ".")).last.map { $0.map { $0 | 0x20 } } ?? []
    let isHost = host.starts(with: "www.".utf8) || host.starts(with: "WWW.".utf8) || Self.endings.contains(ending)
    return isHost ? pathEnd(from: end) : nil
  }

  /// Top-level names by which a host is known when no `www` stands before it.
  private static let endings: Set<[UInt8]> = Set(
    ["com", "org", "net", "edu", "gov", "uk", "ie", "eu", "info", "health", "io", "app", "co", "au", "ca", "nz", "de"]
      .map { Array($0.utf8) })

  private func pathEnd(from start: Int) -> Int {
    var end = start
    while end < note.bytes.count, !" \n\t\r,;()<>\"'".utf8.contains(note.bytes[end]) { end += 1 }
    while end > start, ".?!:".utf8.contains(byte(at: end - 1)) { end -= 1 }
    return end
  }

  private func networkEnd(at place: Int) -> Int? {
    guard let end = hostEnd(from: note.words[place].start) else { return nil }
    let groups = note.bytes[note.words[place].start..<end].split(separator: UInt8(ascii: "."))
    let isAddress = groups.count == 4 && groups.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isDigit) }
    return isAddress ? end : nil
  }

  private func isHandle(at place: Int) -> Bool {
    let start = note.words[place].start
    return byte(at: start - 1) == UInt8(ascii: "@") && !byte(at: start - 2).isInAddress
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while byte(at: end).isLetterOrDigit
      || "._-".utf8.contains(byte(at: end)) && byte(at: end + 1).isLetterOrDigit
    {
      end += 1
    }
    return end
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetterOrDigit: Bool { isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self >= 0x80 }
  /// What stands before the @ of an address.
  var isInAddress: Bool { isLetterOrDigit || "._%+-".utf8.contains(self) }
}
