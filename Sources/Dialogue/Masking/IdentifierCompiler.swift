/// Makes patterns ready, and notes what they name that is not there.
struct IdentifierCompiler {
  let lists: [String: Int]
  let parts: [String: Pattern]
  var table: WordTable
  /// Names that are no list, part or form.
  private(set) var unknown: Set<String> = []
  private var depth = 0

  init(lists: [String: Int], parts: [String: Pattern], table: WordTable) {
    (self.lists, self.parts, self.table) = (lists, parts, table)
  }

  mutating func compiled(_ pattern: Pattern) -> IdentifierPattern {
    switch pattern {
    case .word(let word): return .word(table.add(Array(word.utf8)))
    case .shape(let shape): return compiled(shape.kind)
    case .sequence(let parts), .anyOrder(let parts): return .sequence(parts.map { compiled($0) })
    case .choice(let ways): return .choice(ways.map { compiled($0) })
    case .optional(let part): return .optional(compiled(part))
    case .gap(let least, let most): return .gap(least: least, most: most ?? IdentifierCompiler.longestGap)
    case .concept(let name): return named(name)
    case .capture(_, let part): return .marked(compiled(part))
    case .absent(let phrases, let side):
      return .absent(phrases.map { phrase in phrase.map { table.add(Array($0.utf8)) } }, side)
    case .start: return .start
    case .end: return .end
    }
  }

  /// A gap without a number is no longer than this.
  static let longestGap = 6

  private func compiled(_ shape: Shape.Kind) -> IdentifierPattern {
    switch shape {
    case .capitalised(let insideSentence): .capitalised(insideSentence: insideSentence)
    case .initials: .initials
    case .letters(let letters, let check): .letters(letters, check)
    }
  }

  private mutating func named(_ name: String) -> IdentifierPattern {
    if let list = lists[name] { return .list(list) }
    if let form = IdentifierRules.Form(rawValue: name) { return .form(form) }
    if name == "possessive" { return .possessive }
    if name.hasPrefix("capital ") { return .capital(named(String(name.dropFirst("capital ".count)))) }
    if name.hasPrefix("inner ") { return .innerCapital(named(String(name.dropFirst("inner ".count)))) }
    if name.hasPrefix("small ") { return .small(named(String(name.dropFirst("small ".count)))) }
    guard let part = parts[name], depth < 8 else {
      unknown.insert(name)
      return .choice([])
    }
    depth += 1
    defer { depth -= 1 }
    return compiled(part)
  }
}
