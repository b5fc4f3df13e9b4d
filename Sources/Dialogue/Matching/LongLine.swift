/// What is known of a long line before patterns are looked for in it: which words and phrases stand where. A pattern
/// that needs a word the line has not is not looked for at all, and any other only where it can begin, so that a page
/// of text costs little more than a line. For a line of a few words it is quicker to try.
struct LongLine {
  /// From how many words on a line is long.
  static let shortest = 24

  private let words: [Vocabulary.ID]
  private let concepts: [Concept]
  private var places: [Vocabulary.ID: [Int]] = [:]
  /// Where the phrases of a concept begin, once that was asked.
  private var conceptPlaces: [Int: [Int]] = [:]

  init?(words: [Vocabulary.ID], concepts: [Concept]) {
    guard words.count >= Self.shortest else { return nil }
    self.words = words
    self.concepts = concepts
    for (place, word) in words.enumerated() where word != Vocabulary.unknown { places[word, default: []].append(place) }
  }

  /// Where a program can begin; `nil` when that may be anywhere.
  mutating func starts(of program: PatternProgram) -> [Int]? {
    guard holdsWords(of: program.steps, 0..<program.steps.count) else { return [] }
    var starts: [[Int]] = []
    for step in program.firstSteps {
      switch program.steps[step] {
      case .word(let id): starts.append(places[id] ?? [])
      case .concept(let number): starts.append(places(of: number))
      case .start: starts.append([0])
      default: return nil
      }
    }
    return starts.count == 1 ? starts[0] : Set(starts.joined()).sorted()
  }

  /// Whether the line holds every word and phrase that some way through these steps needs.
  private mutating func holdsWords(of steps: [PatternProgram.Step], _ range: Range<Int>) -> Bool {
    var step = range.lowerBound
    while step < range.upperBound {
      switch steps[step] {
      case .word(let id): if places[id] == nil { return false }
      case .concept(let number): if places(of: number).isEmpty { return false }
      case .either(let leave, let stay) where leave > stay:
        step = leave
        continue
      // What is needed of it stands in every order again; the index has looked for it.
      case .group(let end):
        step = end
        continue
      case .either(let first, let second):
        // The first way ends with a jump to where all of them end; what is left of them may be a choice again.
        guard case .jump(let end) = steps[second - 1] else { return true }
        guard holdsWords(of: steps, first..<(second - 1)) || holdsWords(of: steps, second..<end) else { return false }
        step = end
        continue
      default: break
      }
      step += 1
    }
    return true
  }

  private mutating func places(of concept: Int) -> [Int] {
    if let known = conceptPlaces[concept] { return known }
    let found = concepts[concept].firstWords.flatMap { places[$0] ?? [] }
      .filter { concepts[concept].begins(at: $0, in: words) }.sorted()
    conceptPlaces[concept] = found
    return found
  }
}

extension PatternProgram {
  /// The steps that may be the first to look at a word, or at the line's ends.
  fileprivate var firstSteps: [Int] {
    var seen = Array(repeating: false, count: steps.count)
    var open = [0]
    var first: [Int] = []
    while let step = open.popLast() {
      guard !seen[step] else { continue }
      seen[step] = true
      switch steps[step] {
      case .either(let one, let other): open += [one, other]
      case .jump(let target): open.append(target)
      case .begin, .finish, .absent, .group: open.append(step + 1)
      case .word, .shape, .anyWord, .concept, .start, .end, .found: first.append(step)
      }
    }
    return first
  }
}
