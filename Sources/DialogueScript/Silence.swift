import Dialogue

/// `# fine: CODE, because REASON`: a warning that its author has looked at and lets stand, on the line of the warning or
/// on one above it.
struct Silence {
  let place: Place
  let code: String
  let reason: String
  /// The line whose warnings it is about.
  let line: Int

  /// Every silence of a file.
  static func all(in source: String, file: String) -> [Silence] {
    let lines = source.linesOfText
    return lines.indices.compactMap { number in
      guard lines[number].utf8.contains(UInt8(ascii: "#")) else { return nil }
      return Silence(in: lines, number: number, file: file)
    }
  }

  private init?(in lines: [Substring], number: Int, file: String) {
    let text = String(lines[number])
    guard let start = text.place(of: Silence.sign), text.prefix(start).last ?? " " == " " else { return nil }
    let isAlone = text.prefix(start).allSatisfy { $0 == " " }
    // A comment of its own is about the first line below it that is no comment.
    let below = lines.indices.dropFirst(number + 1).first { below in
      !lines[below].trimmed.isEmpty && !lines[below].trimmed.hasPrefix("#")
    }
    place = Place(file: file, line: number + 1, column: start + 1)
    line = isAlone ? (below ?? number) + 1 : number + 1
    let said = text.dropFirst(start + Silence.sign.count)
    let named = said.prefix { $0 != "," && $0 != " " }
    code = String(named)
    reason = Silence.reason(in: said.dropFirst(named.count).trimmed)
  }

  private static let sign = "# fine: "

  private static func reason(in rest: String) -> String {
    let words = rest.hasPrefix(",") ? rest.dropFirst().trimmed : rest
    return words.hasPrefix("because ") ? words.dropFirst("because ".count).trimmed : ""
  }
}

extension String {
  fileprivate func place(of sign: String) -> Int? {
    let letters = Array(self)
    let wanted = Array(sign)
    guard letters.count >= wanted.count else { return nil }
    return (0...(letters.count - wanted.count)).first { letters[$0...].starts(with: wanted) }
  }
}

extension [Diagnostic] {
  /// Without the warnings that are silenced, and with those silences that say nothing or silence nothing.
  func silenced(by silences: [Silence]) -> [Diagnostic] {
    let sound = silences.filter { !$0.reason.isEmpty }
    let left = filter { diagnostic in
      diagnostic.severity != .warning || !sound.contains { $0.isAbout(diagnostic) }
    }
    let idle = sound.filter { silence in !contains { silence.isAbout($0) && $0.severity == .warning } }
    return left + silences.filter(\.reason.isEmpty).map(\.withoutReason) + idle.compactMap { $0.idle(among: self) }
  }
}

extension Silence {
  fileprivate func isAbout(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place.line == line && diagnostic.code == code
  }

  fileprivate var withoutReason: Diagnostic {
    .warning(
      at: place, "this does not say why it is fine", code: "silence-without-reason",
      hint: "it is `# fine: \(code.isEmpty ? "CODE" : code), because REASON`")
  }

  /// `nil` while errors keep the checks from looking: what it silences may come up again.
  fileprivate func idle(among found: [Diagnostic]) -> Diagnostic? {
    if found.contains(where: isAbout) {
      return .warning(
        at: place, "`\(code)` is an error, and errors cannot be waved through", code: "silence-of-nothing",
        hint: "mend it, and take this comment away")
    }
    guard !found.hasErrors else { return nil }
    return .warning(
      at: place, "there is no `\(code)` in line \(line) to be silenced", code: "silence-of-nothing",
      hint: code.didYouMean(Codes.all) ?? "take this comment away; it stands above the line it is about")
  }
}
