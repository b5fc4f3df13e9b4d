import Dialogue

extension Pattern {
  /// The most phrases a concept may come to when all its optional parts and alternatives are written out.
  static let mostPhrases = 20_000

  /// Every phrase it can stand for, when it holds words, alternatives, optional parts and concepts only.
  /// - Parameter concept: the phrases of a concept.
  func phrases(of concept: (String) -> [[String]]?) -> [[String]]? {
    switch self {
    case .word(let word): return [[word]]
    case .concept(let name): return concept(name)
    case .optional(let part): return part.phrases(of: concept).map { [[]] + $0 }
    case .choice(let ways):
      var all: [[String]] = []
      for way in ways {
        guard let phrases = way.phrases(of: concept) else { return nil }
        all += phrases
      }
      return all
    case .sequence(let parts):
      var all: [[String]] = [[]]
      for part in parts {
        guard let phrases = part.phrases(of: concept), all.count * phrases.count <= Pattern.mostPhrases else { return nil }
        all = all.flatMap { head in phrases.map { head + $0 } }
      }
      return all
    case .gap, .capture, .absent, .start, .end: return nil
    }
  }
}
