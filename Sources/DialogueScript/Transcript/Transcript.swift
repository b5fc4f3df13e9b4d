package import Dialogue

/// Conversations that must come out as written.
package struct Transcript: Sendable {
  package struct Conversation: Sendable {
    package let title: String
    package let place: Place
    package fileprivate(set) var lines: [Line] = []
  }

  package enum Line: Sendable, Equatable {
    case attune(String, Place)
    case you(String, Place)
    /// It must be over here.
    case end(Place)
  }

  package private(set) var conversations: [Conversation] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the file beside a dialogue.
  package init(_ file: SourceFile) {
    self.init(file.text, file: file.path)
    diagnostics += [file.trouble].compactMap { $0 }
  }

  /// Reads a transcript; every line that is none is reported.
  package init(_ text: String, file: String) {
    var isOpen = false
    for (index, written) in text.withoutByteOrderMark.linesOfText.enumerated() {
      let place = Place(file: file, line: index + 1, column: 1)
      let line = written.last == "\r" ? written.dropLast() : written
      if line.hasPrefix("# ") {
        conversations.append(Conversation(title: line.dropFirst(2).trimmed, place: place))
        isOpen = true
      } else if line.allSatisfy(\.isWhitespace) {
        isOpen = false
      } else {
        add(String(line), at: place, isOpen: &isOpen)
      }
    }
  }

  private mutating func add(_ text: String, at place: Place, isOpen: inout Bool) {
    guard let line = Line(text, at: place) else {
      diagnostics.append(
        .error(
          at: place, "this line is none of a transcript", code: "transcript-line",
          hint: "a line begins with `attune: `, `you: ` or `# `, or is `end`"))
      return
    }
    if !isOpen { conversations.append(Conversation(title: "line \(place.line)", place: place)) }
    isOpen = true
    conversations[conversations.count - 1].lines.append(line)
  }
}

extension Transcript.Line {
  /// Beside a simulated client it is the client who speaks: `marisol: ` in `clients/marisol.transcript`.
  private static func client(in file: String) -> String? {
    let parts = file.split(separator: "/")
    guard parts.dropLast().last == "clients", let name = parts.last?.split(separator: ".").first else { return nil }
    return "\(name): "
  }

  fileprivate init?(_ text: String, at place: Place) {
    if let speaker = ["attune: ", Self.client(in: place.file)].compactMap(\.self).first(where: text.hasPrefix) {
      self = .attune(text.dropFirst(speaker.count).trimmed, place)
    } else if text.hasPrefix("you: ") {
      self = .you(String(text.dropFirst(5)), place)
    } else if text == "you:" {
      self = .you("", place)
    } else if text == "end" {
      self = .end(place)
    } else {
      return nil
    }
  }
}

extension String {
  /// Without the mark that some editors put before the first line.
  var withoutByteOrderMark: String { unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self }
}
