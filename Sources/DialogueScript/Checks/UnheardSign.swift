import Dialogue

extension Check {
  /// A character in a pattern that no line ever holds, once it is read into words.
  static let unheardSign = Check(nil, in: [.dialogue, .labelling, .library]) { file in
    guard let layout = file.layout else { return [] }
    let rules = file.definition.ownRules.map(\.rule)
    let patterns = rules.flatMap { rule in
      layout.texts(of: "hears", in: rule.place) + layout.texts(of: "unless hears", in: rule.place)
    }
    return (patterns + layout.concepts).compactMap(diagnostic)
  }

  private static func diagnostic(for value: Document.Value) -> Diagnostic? {
    guard let text = value.text, let offset = Array(text.unicodeScalars).firstUnheard else { return nil }
    let sign = Array(text.unicodeScalars)[offset]
    return .warning(
      at: value.place(at: offset), "`\(sign)` in a pattern is never heard: only letters and digits are",
      code: "unheard-sign", hint: sign.hint)
  }
}

extension Unicode.Scalar {
  fileprivate var hint: String {
    switch self {
    case "*", "+": "any words between are `...`, exactly one is `_`, a part that may be missing stands in `( )`"
    case "[", "]", "{", "}": "a part that may be missing stands in `( )`, a choice in `< / >`"
    case "?": "take it away; `only if: a question` hears questions alone"
    case ",", ";", "|": "take it away; alternatives are parted by ` / `"
    default: "take it away: punctuation in what people type never matters"
    }
  }

  /// Whether it belongs to a word, or parts two.
  fileprivate var isSpoken: Bool {
    properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
      || properties.isWhitespace || "'’‘ʼ-".unicodeScalars.contains(self)
  }

  fileprivate var isSignOfPatterns: Bool { "/()<>^$_&…".unicodeScalars.contains(self) }
}

extension [Unicode.Scalar] {
  /// The first that is neither heard nor a sign of the pattern language.
  fileprivate var firstUnheard: Int? {
    let inShapes = self.inShapes
    return indices.first { index in
      let sign = self[index]
      if inShapes.contains(where: { $0.contains(index) }) { return false }
      guard !sign.isSpoken, !sign.isSignOfPatterns else { return false }
      switch sign {
      case ".": return !isInEllipsis(index)
      case "!": return index == 0 || self[index - 1] != "<"
      case "=": return index == 0 || self[index - 1] != " " || index + 1 == count || self[index + 1] != " "
      default: return true
      }
    }
  }

  /// Where shapes stand: in them nearly every sign has a meaning.
  private var inShapes: [Range<Int>] {
    indices.filter { self[$0] == "<" }.compactMap { open in
      guard let close = self[open...].firstIndex(of: ">") else { return nil }
      let inside = String(String.UnicodeScalarView(self[(open + 1)..<close]))
      return !inside.dropFirst().contains("<") && Shape.isMeant(by: inside) ? open..<close : nil
    }
  }

  private func isInEllipsis(_ index: Int) -> Bool {
    (0...2).contains { back in
      let start = index - back
      return start >= 0 && start + 3 <= count && self[start..<(start + 3)].allSatisfy { $0 == "." }
    }
  }
}
