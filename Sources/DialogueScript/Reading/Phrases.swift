import Dialogue

extension Pattern {
  /// The most phrases a concept may come to when all its optional parts and alternatives are written out.
  static let mostPhrases = 20_000

  /// Why a pattern cannot be written out as phrases.
  enum NoPhrases: Error {
    /// It holds a gap, a capture, an anchor, or something that must be absent.
    case gap
    case tooMany
  }

  /// Every phrase it can stand for, when it holds words, alternatives, optional parts and concepts only.
  /// - Parameter concept: the phrases of a concept; `nil` when none may stand here.
  func phrases(of concept: (String) -> [[String]]?) throws(NoPhrases) -> [[String]] {
    switch self {
    case .word(let word): return [[word]]
    case .concept(let name):
      guard let phrases = concept(name) else { throw .gap }
      return phrases
    case .optional(let part): return [[]] + (try part.phrases(of: concept))
    case .choice(let ways):
      var all: [[String]] = []
      for way in ways {
        all += try way.phrases(of: concept)
        if all.count > Pattern.mostPhrases { throw .tooMany }
      }
      return all
    case .sequence(let parts):
      var all: [[String]] = [[]]
      for part in parts {
        let phrases = try part.phrases(of: concept)
        guard all.count * phrases.count <= Pattern.mostPhrases else { throw .tooMany }
        all = all.flatMap { head in phrases.map { head + $0 } }
      }
      return all
    case .gap, .shape, .anyOrder, .capture, .absent, .start, .end: throw .gap
    }
  }
}
