/// Finds what identifies a person in a text, by the rules of a file.
package struct IdentifierSearch: Sendable {
  /// Something found.
  package struct Found: Hashable, Sendable {
    package let label: String
    /// Unicode scalars of the text.
    package let span: Range<Int>
    package let rule: String
    /// The words of it, in small letters without accents.
    package let words: [String]
  }

  let rules: [IdentifierRules.Rule]
  private let program: IdentifierProgram
  private let crossing: [Bool]
  let table: WordTable
  private let abbreviations: Int?
  /// The list of words that are more than a name.
  let ordinary: Int?
  /// The patterns by what they can begin with.
  private let byList: [ReadyPatterns]
  private let byWord: [Int32: ReadyPatterns]
  private let byLook: [(look: NoteText.Look, ready: ReadyPatterns)]
  private let ofUnknown: ReadyPatterns
  private let ofKnown: ReadyPatterns
  private let open: ReadyPatterns
  /// Names in patterns that are no list, part or form.
  package let unknownNames: [String]
  /// How what is masked is written, by its label.
  package let writtenAs: [String: String]
}

extension IdentifierSearch {
  /// - Precondition: no more than 64 lists.
  package init(_ definition: IdentifierRules) {
    var table = WordTable(expecting: definition.lists.reduce(1000) { $0 + $1.lines.count / 8 })
    var numbers: [String: Int] = [:]
    for (number, list) in definition.lists.prefix(64).enumerated() {
      numbers[list.name] = number
      for line in list.lines.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
        table.add(WordTable.words(in: line), toList: number)
      }
    }
    var compiler = IdentifierCompiler(lists: numbers, parts: definition.parts, table: table)
    let compiled = definition.rules.map { rule in rule.hears.map { compiler.compiled($0) } }
    table = compiler.table
    table.close()
    let sorted = Sorted(compiled, in: table)
    self.init(
      rules: definition.rules, program: sorted.program, crossing: definition.rules.map(\.crossesCommas), table: table,
      abbreviations: numbers["abbreviation"],
      ordinary: numbers["ordinary word"], byList: sorted.byList,
      byWord: sorted.byWord, byLook: sorted.byLook, ofUnknown: sorted.ofUnknown, ofKnown: sorted.ofKnown,
      open: sorted.open,
      unknownNames: compiler.unknown.sorted(), writtenAs: definition.writtenAs)
  }

  private struct Sorted {
    var byList = Array(repeating: ReadyPatterns(), count: 64)
    var byWord: [Int32: ReadyPatterns] = [:]
    var byLook: [(look: NoteText.Look, ready: ReadyPatterns)] =
      [.capitalised, .capitals, .oneCapital, .digits, .mixed, .inAddress, .joined].map { ($0, ReadyPatterns()) }
    var ofUnknown = ReadyPatterns()
    var ofKnown = ReadyPatterns()
    var open = ReadyPatterns()
    var program = IdentifierProgram()

    init(_ compiled: [[IdentifierPattern]], in table: WordTable) {
      for (rule, patterns) in compiled.enumerated() {
        for pattern in patterns.flatMap(\.ways) {
          sort(pattern, of: rule, in: table)
        }
      }
    }

    private mutating func sort(_ pattern: IdentifierPattern, of rule: Int, in table: WordTable) {
      var beginning = IdentifierBeginning()
      let isEmpty = pattern.begins(&beginning, in: table)
      let filter = IdentifierFilter(pattern, in: table)
      let ready = ReadyPatterns.Ready(
        rule: rule, pattern: program.add(pattern), asksForKnown: pattern.asksForKnown)
      if beginning.isOpen || isEmpty { return open.append(ready, filter) }
      for list in 0..<64 where beginning.lists & (1 << UInt64(list)) != 0 { byList[list].append(ready, filter) }
      for word in beginning.words { byWord[word, default: ReadyPatterns()].append(ready, filter) }
      for index in byLook.indices where beginning.looks.contains(byLook[index].look) {
        byLook[index].ready.append(ready, filter)
      }
      if beginning.isUnknown { ofUnknown.append(ready, filter) }
      if beginning.isKnownHere { ofKnown.append(ready, filter) }
    }
  }

  func note(of text: String) -> NoteText { NoteText(text, table: table, abbreviations: abbreviations) }

  /// What is found in a text when nobody is known beforehand.
  package func found(in text: String) -> [Found] { found(in: text, knowing: KnownNames([])) }

  /// What the rules find in a note.
  /// - Parameter before: what was found when less was known: only what asks for it is looked for again.
  func claims(_ note: NoteText, known: Set<Int>, after before: [Claim]? = nil) -> [Claim] {
    var claims = before?.filter { !$0.asksForKnown } ?? []
    IdentifierMatcher.reading(note, table, program) { matcher in
      matcher.known = known
      for place in note.words.indices { collect(at: place, isAgain: before != nil, &matcher, &claims) }
    }
    // The first rule of the file decides, and of one rule the longer find.
    claims.sort { ($0.rule, $0.words.lowerBound, -$0.words.count) < ($1.rule, $1.words.lowerBound, -$1.words.count) }
    return claims
  }

  struct Claim {
    let rule: Int
    let words: Range<Int>
    var asksForKnown = false
  }

  private func collect(
    at place: Int, isAgain: Bool, _ matcher: inout IdentifierMatcher, _ claims: inout [Claim]
  ) {
    let word = matcher.note.words[place]
    claim(open, at: place, isAgain, &matcher, &claims)
    if word.id >= 0, let ready = byWord[word.id] { claim(ready, at: place, isAgain, &matcher, &claims) }
    var lists = word.lists
    while lists != 0 {
      claim(byList[lists.trailingZeroBitCount], at: place, isAgain, &matcher, &claims)
      lists &= lists - 1
    }
    for (look, ready) in byLook where word.look.contains(look) { claim(ready, at: place, isAgain, &matcher, &claims) }
    if word.lists == 0 { claim(ofUnknown, at: place, isAgain, &matcher, &claims) }
    if matcher.known.contains(place) { claim(ofKnown, at: place, isAgain, &matcher, &claims) }
  }

  private func claim(
    _ patterns: ReadyPatterns, at place: Int, _ isAgain: Bool, _ matcher: inout IdentifierMatcher,
    _ claims: inout [Claim]
  ) {
    let next = place + 1 < matcher.note.words.count ? matcher.note.words[place + 1] : nil
    // A phrase may begin here: what follows it stands further on.
    let isPhrase = table.beginsPhrase(matcher.note.words[place].id)
    let isKnown = matcher.known.contains(place + 1)
    for number in patterns.filters.indices {
      let filter = patterns.filters[number]
      guard filter.isOpen || isPhrase || next.map({ filter.passes($0, isKnown: isKnown) }) ?? false else { continue }
      let ready = patterns.all[number]
      if isAgain, !ready.asksForKnown { continue }
      matcher.crossesCommas = crossing[ready.rule]
      guard let words = matcher.words(of: ready.pattern, at: place) else { continue }
      claims.append(Claim(rule: ready.rule, words: words, asksForKnown: ready.asksForKnown))
    }
  }
}
