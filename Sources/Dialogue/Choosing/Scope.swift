/// In what scope something was said: denied, about whom, when, in whose words. An approximation without a parser.
///
/// The words for it are the concepts of `language/scope.yaml`. What counts is the clause in which the rule found its
/// words, up to where they end: a negation within it denies them (after NegEx, Chapman et al. 2001, with the clause as the
/// window), unless it only looks like one (NegEx's pseudo-negations: "cannot stop"); the person named last before them, or
/// in them, is who it is about, but not one it is done to ("to my son"); where the clause names nobody, the one named last
/// before it, and the therapist when nobody is; a word for the past or for the merely possible sets the time. What is made up, or long past, is so for its sentence.
package struct Scope: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case negated
    case aboutSelf = "about self"
    case aboutClient = "about client"
    case aboutOther = "about other"
    case now
    case past
    case hypothetical
    /// Somebody else's words: "she said I …", "I …, he wrote".
    case quoted
    /// In a film, a role-play, a training, a supposition.
    case madeUp = "made up"
    /// Years ago, and nothing in the sentence says that it goes on.
    case longPast = "long past"
  }

  /// The concepts that a file must know whose rules ask about scope.
  package static let conceptNames = [
    "negation", "first person", "client person", "other person", "past time", "hypothetical", "second person",
    "small word", "clause word", "no denial", "saying", "made up", "long past", "to this day",
    "before an object",
  ]

  /// Those that a guard relies on.
  package static func needs(of guarding: Guard) -> [String] {
    switch guarding {
    case .scope: conceptNames.filter { $0 != "small word" && $0 != "second person" }
    case .atLeastYou: ["second person"]
    case .echoes: ["small word"]
    default: []
    }
  }

  /// Their places in the list.
  enum Word: Int {
    case negation, firstPerson, clientPerson, otherPerson, past, hypothetical, secondPerson, smallWord, clauseWord
    case noDenial, saying, madeUp, longPast, toThisDay, beforeObject
  }

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
        let small = concepts[Word.smallWord.rawValue].map { all[$0] }
        let amount = echo.amount(measure) { small?.lengths(at: $0, in: words).contains(1) ?? false }
        if !comparison.holds(Double(amount), bound) { return false }
      case .atLeastYou(let percent):
        let share = echo.shareOfYou ?? shareOfYou(in: words, all)
        echo.shareOfYou = share
        if share < percent { return false }
      default: continue
      }
    }
    return true
  }

  /// Hundredths of the words that are "you" and its forms.
  private func shareOfYou(in words: [Vocabulary.ID], _ all: [Concept]) -> Int {
    guard let you = concepts[Word.secondPerson.rawValue].map({ all[$0] }), !words.isEmpty else { return 0 }
    return words.indices.count { !you.lengths(at: $0, in: words).isEmpty } * 100 / words.count
  }
}
