import Dialogue

@testable import DialogueScript

extension MutationKind {
  static let openBracket = MutationKind(name: "a bracket that is not closed") { file in
    let replies = file.rules.flatMap { $0.says + $0.asks }.filter { !$0.names.isEmpty }.map(\.place.line)
    return (file.patternLines + replies).filter { file.text(at: $0).contains { ")>".contains($0) } }.map { line in
      { seed in
        let text = file.text(at: line)
        let start = text.count - text.trimmed.count
        let places = Array(text).indices.filter { $0 > start && ")>".contains(Array(text)[$0]) }
        guard !places.isEmpty, !text.hasSuffix(">-") else { return nil }
        var letters = Array(text)
        letters.remove(at: places[seed % places.count])
        return file.changing(line, to: String(letters), ["open-bracket", "pattern"])
      }
    }
  }

  static let unheardSign = MutationKind(name: "a sign that no line holds") { file in
    let signs = ["*", "?", "!", ",", "+", "~", "@", "%", "|", ";", "[", "]", "{", "}", "#", "\\", "\"", "=", "."]
    // A note is read sign by sign: what looks for identifiers hears them.
    if case .identifiers = file.script.content { return [] }
    return file.patternLines.map { line in
      { seed in
        let letters = Array(file.text(at: line))
        let start = file.patternStart(in: line)
        // Behind a word, where another follows.
        let places = letters.indices.dropFirst(start + 1).dropLast().filter {
          letters[$0] == " " && letters[$0 - 1].isLetter && letters[$0 + 1].isLetter
        }
        guard !places.isEmpty else { return nil }
        let place = places[seed % places.count]
        let sign = signs[seed % signs.count]
        let text = String(letters[..<place]) + sign + String(letters[place...])
        // In the middle of a name it makes a name that is not there.
        return file.changing(line, to: text, ["unheard-sign", "pattern", "unknown-concept"])
      }
    }
  }

  static let circle = MutationKind(name: "rules, lists or states that lead to one another") { file in
    answersAsOneAnother(file) + conceptCircles(file) + traps(file)
  }

  /// A rule answers as itself, or as the one below it, which answers as this one.
  private static func answersAsOneAnother(_ file: MutatedFile) -> [(Int) -> Mutation?] {
    guard !file.isLabelling else { return [] }
    return file.rules.map { rule in
      { seed in
        let indent = String(repeating: " ", count: file.indent(of: rule.place.line))
        let twin = ["\(indent)its twin:", "\(indent)  says: Hm.", "\(indent)  answers as: \(rule.name)"]
        let own = "\(indent)  answers as: \(seed % 2 == 0 ? rule.name : "its twin")"
        guard seed % 2 == 1 else { return file.inserting([own], before: rule.place.line + 1, ["rule-circle"]) }
        var lines = file.lines
        lines.insert(own, at: rule.place.line)
        lines.insert(contentsOf: twin, at: rule.place.line - 1)
        let places = Set(rule.place.line...(rule.place.line + 4))
        return Mutation(path: file.path, text: lines.joined(separator: "\n"), codes: ["rule-circle"], lines: places)
      }
    }
  }

  private static func conceptCircles(_ file: MutatedFile) -> [(Int) -> Mutation?] {
    guard case .library = file.script.content else { return [] }
    let entries = file.script.document.root.entries?.first { $0.key == "concepts" }?.value.entries ?? []
    return entries.map { entry in
      { seed in
        guard let last = entry.value.texts.last?.place.line else { return nil }
        // Itself, or one that holds it.
        let above = entries.filter { other in
          other.value.texts.contains { $0.text?.contains("<\(entry.key)>") ?? false }
        }
        let name = seed % 2 == 0 ? entry.key : above.first?.key ?? entry.key
        let circle = ([entry] + above).flatMap { [$0.place.line] + $0.value.texts.map(\.place.line) }
        let text = file.text(at: last) + " / <\(name)>"
        return file.changing(last, to: text, ["concept-circle"], expecting: Set(circle))
      }
    }
  }

  /// A rule leads into two states that only lead to each other.
  private static func traps(_ file: MutatedFile) -> [(Int) -> Mutation?] {
    guard let dialogue = file.script.dialogue, !dialogue.leadsOutOfEveryState,
      let first = dialogue.states.dropFirst().first(where: { $0.parent == nil })
    else { return [] }
    return file.rules.compactMap { file.key("goes to", of: $0) }.map { line in
      { _ in
        let room = { (name: String, next: String) in
          ["  \(name):", "    asks: What is in \(name)?", "    otherwise: goes to \(next)"]
        }
        let rooms = room("the one room", "the other room") + room("the other room", "the one room")
        var lines = file.lines
        lines[line - 1] = String(file.text(at: line).prefix(file.indent(of: line))) + "goes to: the one room"
        lines.insert(contentsOf: rooms, at: first.place.line - 1)
        let places = Set(first.place.line..<(first.place.line + rooms.count))
        return Mutation(path: file.path, text: lines.joined(separator: "\n"), codes: ["never-ends"], lines: places)
      }
    }
  }
}

extension DialogueDefinition {
  /// Whether a rule that is in play everywhere goes on or ends.
  fileprivate var leadsOutOfEveryState: Bool {
    (rules + libraryRules).contains { rule in
      switch rule.next {
      case .state, .end: true
      case .stay, .visit, nil: false
      }
    }
  }
}

extension MutatedFile {
  /// Where the pattern of a line begins: behind the dash, or behind the colon.
  fileprivate func patternStart(in line: Int) -> Int {
    let letters = Array(text(at: line))
    let indent = indent(of: line)
    if letters.dropFirst(indent).starts(with: "- ") { return indent + 2 }
    return (letters.firstIndex(of: ":") ?? indent) + 2
  }
}
