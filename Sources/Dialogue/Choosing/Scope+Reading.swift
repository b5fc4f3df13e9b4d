extension Scope {
  /// The clause and the sentence something was heard in, and what is named there.
  struct Reading {
    private let line: Line
    private let words: [Vocabulary.ID]
    private let concepts: [Concept?]
    private let heard: Range<Int>
    private let clause: Range<Int>

    init(_ heard: Range<Int>, in line: Line, _ words: [Vocabulary.ID], _ all: [Concept], _ numbers: [Int?]) {
      self.line = line
      self.words = words
      self.heard = heard
      let concepts = numbers.map { $0.map { all[$0] } }
      self.concepts = concepts
      let parting = concepts[Word.clauseWord.rawValue]
      func parts(_ place: Int) -> Bool {
        line.words[place].beginsClause || !(parting?.lengths(at: place, in: words).isEmpty ?? true)
      }
      clause = Reading.part(of: words.count, around: heard, parts)
    }

    /// How many words a clause or sentence goes on at most, to either side of what was heard: a page without a full stop
    /// is none.
    private static let farthest = 200

    /// From the last place before what was heard that begins a part, to the first after it.
    private static func part(of count: Int, around heard: Range<Int>, _ begins: (Int) -> Bool) -> Range<Int> {
      let (first, last) = (max(0, heard.lowerBound - farthest), min(count, heard.upperBound + farthest))
      let start = stride(from: min(heard.lowerBound, count - 1), to: first - 1, by: -1).first(where: begins) ?? first
      let stop = (heard.upperBound..<max(heard.upperBound, last)).first(where: begins) ?? last
      return start..<max(start, stop)
    }

    private var sentence: Range<Int> {
      Reading.part(of: words.count, around: heard) { line.words[$0].beginsSentence }
    }

    func holds(_ kind: Kind) -> Bool {
      switch kind {
      case .negated: isDenied
      case .aboutSelf: !isQuoted && (person == nil || person == .firstPerson)
      case .aboutClient: isQuoted || person == .clientPerson
      case .aboutOther: !isQuoted && person == .otherPerson
      case .past: last(of: .past, in: clause) != nil
      case .hypothetical: last(of: .hypothetical, in: clause) != nil
      case .now: !holds(.past) && !holds(.hypothetical)
      case .quoted: isQuoted
      case .madeUp: last(of: .madeUp, in: sentence) != nil
      case .longPast: last(of: .longPast, in: sentence) != nil && last(of: .toThisDay, in: sentence) == nil
      }
    }

    private var isDenied: Bool {
      let window = clause.lowerBound..<heard.upperBound
      guard let denial = last(of: .negation, in: window) else { return false }
      return !window.contains { place in
        length(of: .noDenial, at: place).map { (place..<place + $0).contains(denial) } ?? false
      }
    }

    /// Who is named last in the clause, or else before it.
    private var person: Word? {
      named(in: clause.lowerBound..<heard.upperBound)
        ?? named(in: max(0, clause.lowerBound - Self.farthest)..<clause.lowerBound)
    }

    private func named(in range: Range<Int>) -> Word? {
      let named = [Word.firstPerson, .clientPerson, .otherPerson].compactMap { person in
        last(of: person, in: range) { !isWithin(person, $0) && !isObject($0) }.map { (person, $0) }
      }
      // "My" begins both itself and "my client", which is the one named.
      return named.last { $0.1 == named.map(\.1).max() }?.0
    }

    /// Whether a place lies inside a longer name that begins before it: "client" in "my client".
    private func isWithin(_ person: Word, _ place: Int) -> Bool {
      (1...2).contains { place >= $0 && length(of: person, at: place - $0) ?? 0 > $0 }
    }

    /// Whether a person stands behind a word that makes it an object: "to my son", "about her".
    private func isObject(_ place: Int) -> Bool {
      concepts[Word.beforeObject.rawValue]?.stands(.before, of: place, in: words) ?? false
    }

    // MARK: whose words

    /// How many words may stand between "she said" and what she said.
    private static let reach = 6
    /// How many between "said" and the comma or quotation mark behind it: "a text in the night: …".
    private static let pause = 4

    /// The I in somebody else's words is that other.
    private var isQuoted: Bool { isSaidBefore || isSaidAfter }

    /// How many words "she said" is looked for in, behind what was said.
    private static let aside = 3

    /// "She said I …", "he wrote: …".
    private var isSaidBefore: Bool {
      guard let said = last(of: .saying, in: sentence.lowerBound..<heard.lowerBound) else { return false }
      let end = said + (length(of: .saying, at: said) ?? 1)
      let speaker = named(in: sentence.lowerBound..<said)
      guard speaker == nil || speaker == .clientPerson, end <= heard.lowerBound else { return false }
      if said >= clause.lowerBound { return heard.lowerBound - end <= Self.reach }
      return line.words[clause.lowerBound].beginsClause && clause.lowerBound - end <= Self.pause
        && heard.lowerBound - clause.lowerBound <= Self.reach
    }

    /// "I …", she said.
    private var isSaidAfter: Bool {
      let window = heard.upperBound..<min(words.count, heard.upperBound + Self.reach)
      guard let start = window.first(where: { line.words[$0].beginsClause && !line.words[$0].beginsSentence }) else {
        return false
      }
      let end = min(words.count, start + Self.aside)
      return last(of: .saying, in: start..<end) != nil && named(in: start..<end).map { $0 != .firstPerson } == true
    }

    // MARK: words

    private func length(of word: Word, at place: Int) -> Int? {
      concepts[word.rawValue]?.lengths(at: place, in: words).first
    }

    /// The last place where a concept stands.
    private func last(of word: Word, in range: Range<Int>, where counts: (Int) -> Bool = { _ in true }) -> Int? {
      guard let concept = concepts[word.rawValue] else { return nil }
      return range.last { !concept.lengths(at: $0, in: words).isEmpty && counts($0) }
    }
  }
}
