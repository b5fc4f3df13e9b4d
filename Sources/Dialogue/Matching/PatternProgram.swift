/// A pattern as a short list of steps, so that matching never costs more than words times steps.
struct PatternProgram: Sendable {
  enum Step: Sendable, Equatable {
    case word(Vocabulary.ID)
    case anyWord
    case concept(Int)
    /// The shape of this number.
    case shape(Int)
    /// Parts in any order come, up to this step.
    case group(Int)
    /// None of the phrases of this concept stands at this side of the place.
    case absent(Int, Pattern.Side)
    /// Goes on at the first, and when that leads nowhere at the second.
    case either(Int, Int)
    case jump(Int)
    case begin(Int)
    case finish(Int)
    case start
    case end
    case found
  }

  var steps: [Step] = []
  /// The names of the captures, by number.
  var captures: [String] = []
  var shapes: [Shape] = []
  /// Sets of words, each in the order of their numbers: a line that the pattern is found in holds a word of each.
  var needs: [[Vocabulary.ID]] = []
}
