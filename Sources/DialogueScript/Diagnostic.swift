package import Dialogue

/// Something that is wrong, or looks wrong, in a file: what, where, and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
    /// Nothing is wrong; something should be known.
    case note
  }

  package var severity: Severity
  package var place: Place
  package var message: String
  /// A short name that stays the same when the message is reworded.
  package var code: String
  /// What to do next.
  package var hint: String?

  package init(_ severity: Severity, at place: Place, _ message: String, code: String, hint: String? = nil) {
    self.severity = severity
    self.place = place
    self.message = message
    self.code = code
    self.hint = hint
  }

  static func error(at place: Place, _ message: String, code: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, at: place, message, code: code, hint: hint)
  }

  static func warning(at place: Place, _ message: String, code: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.warning, at: place, message, code: code, hint: hint)
  }

  static func note(at place: Place, _ message: String, code: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.note, at: place, message, code: code, hint: hint)
  }

  /// `path:line:column: error: message [code]`, the line it is about with a caret, and the hint.
  /// - Parameter source: the text of the file, when it is at hand.
  package func rendered(source: String?) -> String {
    var text = "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(message) [\(code)]"
    if let excerpt = source.flatMap({ excerpt(of: $0) }) { text += "\n" + excerpt }
    if let hint { text += "\nhint: \(hint)" }
    return text
  }

  private func excerpt(of source: String) -> String? {
    guard let line = source.line(place.line)?.unicodeScalars.filter({ $0 != "\r" }), !String(line).trimmed.isEmpty
    else { return nil }
    // Of a very long line, what stands around the place.
    let start = max(0, place.column - 100)
    let shown = line.dropFirst(start).prefix(160)
    let before = shown.prefix(place.column - 1 - start).map { $0 == "\t" ? "\t" : " " }.joined()
    return "    \(String(String.UnicodeScalarView(shown)))\n    \(before)^"
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the files.
  package func inOrder() -> [Diagnostic] {
    sorted {
      ($0.place.file, $0.place.line, $0.place.column, $0.code) < (
        $1.place.file, $1.place.line, $1.place.column, $1.code
      )
    }
  }
}

extension String {
  /// One of its lines, counted from one. To part the whole text for each finding takes seconds when there are thousands.
  fileprivate func line(_ number: Int) -> Substring? {
    var rest = utf8[...]
    for _ in 1..<max(1, number) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[rest.index(after: end)...]
    }
    return Substring(rest.prefix { $0 != UInt8(ascii: "\n") })
  }
}
