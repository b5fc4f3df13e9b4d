/// In what scope something was said: denied, about whom, when. An approximation without a parser, and never used where
/// danger is heard.
///
/// The words for it are the concepts of `language/scope.yaml`. What counts is the clause in which the rule found its
/// words, up to where they end: a negation within it denies them (after NegEx, Chapman et al. 2001, with the clause as the
/// window); the person named last before them, or in them, is who it is about, the therapist when nobody is named; a word
/// for the past or for the merely possible sets the time.
package struct Scope: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case negated
    case aboutSelf = "about self"
    case aboutClient = "about client"
    case aboutOther = "about other"
    case now
    case past
    case hypothetical
  }

  /// The concepts that a file must know whose rules ask about scope.
  package static let conceptNames = [
    "negation", "first person", "client person", "other person", "past time", "hypothetical", "second person",
    "small word", "clause word",
  ]

  private let concepts: [Int?]

  init(_ compiler: inout PatternCompiler) {
    concepts = Scope.conceptNames.map { compiler.numberOfConcept($0) }
  }

  /// - Parameter numbers: those that `numbers` of another gave.
  init?(_ numbers: ArraySlice<Int32>, concepts count: Int) {
    guard numbers.count == Scope.conceptNames.count, numbers.allSatisfy({ $0 < count }) else { return nil }
    concepts = numbers.map { $0 < 0 ? nil : Int($0) }
  }

  /// The number of each of its concepts; below zero for one that the file does not know.
  var numbers: [Int32] { concepts.map { Int32(clamping: $0 ?? -1) } }

  /// Whether the guards on scope of a rule that heard some words of the line let it answer.
  func allows(
    _ guards: [Guard], for heard: Range<Int>, in line: Line, _ words: [Vocabulary.ID], _ all: [Concept],
    _ echo: inout Echo
  ) -> Bool {
    var reading: Reading?
    for one in guards {
      switch one {
      case .scope(let kind, let expected):
        if reading == nil { reading = Reading(heard, in: line, words, all, concepts) }
        if reading?.holds(kind) != expected { return false }
      case .echoes(let measure, let comparison, let bound):
        let small = concepts[7].map { all[$0] }
        let amount = echo.amount(measure) { small?.lengths(at: $0, in: words).contains(1) ?? false }
        if !comparison.holds(Double(amount), bound) { return false }
      case .atLeastYou(let percent): if shareOfYou(in: words, all) < percent { return false }
      default: continue
      }
    }
    return true
  }

  /// Hundredths of the words that are "you" and its forms.
  private func shareOfYou(in words: [Vocabulary.ID], _ all: [Concept]) -> Int {
    guard let you = concepts[6].map({ all[$0] }), !words.isEmpty else { return 0 }
    return words.indices.count { !you.lengths(at: $0, in: words).isEmpty } * 100 / words.count
  }

  /// The clause something was heard in, and what is named there.
  private struct Reading {
    private let words: [Vocabulary.ID]
    private let concepts: [Concept?]
    private let clause: Range<Int>
    private let end: Int

    init(_ heard: Range<Int>, in line: Line, _ words: [Vocabulary.ID], _ all: [Concept], _ numbers: [Int?]) {
      self.words = words
      concepts = numbers.map { $0.map { all[$0] } }
      end = heard.upperBound
      let parting = numbers.last.flatMap { $0 }.map { all[$0] }
      func parts(_ place: Int) -> Bool {
        line.words[place].beginsClause || !(parting?.lengths(at: place, in: words).isEmpty ?? true)
      }
      let start = stride(from: min(heard.lowerBound, words.count - 1), to: -1, by: -1).first(where: parts) ?? 0
      let stop = (heard.upperBound..<max(heard.upperBound, words.count)).first(where: parts) ?? words.count
      clause = start..<max(start, stop)
    }

    func holds(_ kind: Kind) -> Bool {
      switch kind {
      case .negated: last(of: 0, before: end) != nil
      case .aboutSelf: person == nil || person == 1
      case .aboutClient: person == 2
      case .aboutOther: person == 3
      case .past: last(of: 4, before: clause.upperBound) != nil
      case .hypothetical: last(of: 5, before: clause.upperBound) != nil
      case .now: !holds(.past) && !holds(.hypothetical)
      }
    }

    /// Which concept of persons is named last.
    private var person: Int? {
      let named = (1...3).compactMap { number in last(of: number, before: end).map { (number, $0) } }
      return named.max { $0.1 < $1.1 }?.0
    }

    /// The last place in the clause where a concept stands.
    private func last(of number: Int, before end: Int) -> Int? {
      guard let concept = concepts[number] else { return nil }
      return (clause.lowerBound..<max(clause.lowerBound, min(end, clause.upperBound)))
        .last { !concept.lengths(at: $0, in: words).isEmpty }
    }
  }
}
