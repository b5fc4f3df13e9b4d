/// One search of one program: backtracking that remembers what it has tried.
struct Search {
  let program: PatternProgram
  let words: [Vocabulary.ID]
  let concepts: [Concept]
  let line: Line?
  var marks: [Mark]
  var stepsTaken = 0
  /// Where the match ended.
  private(set) var end = 0
  private var slate: Slate
  /// The first step that looks at the line.
  private let head: Int

  struct Mark {
    var opened = 0
    var range: Range<Int>?
  }

  /// The lists a search works with: emptied, not thrown away.
  struct Slate {
    fileprivate var jobs: [Job] = []
    fileprivate var tried: [UInt64] = []
  }

  enum Job {
    case go(step: Int, position: Int)
    case restore(capture: Int, Mark)
  }

  init(program: PatternProgram, words: [Vocabulary.ID], concepts: [Concept], line: Line?, on slate: inout Slate) {
    self.program = program
    self.words = words
    self.concepts = concepts
    self.line = line
    marks = Array(repeating: Mark(), count: program.captures.count)
    head = program.steps.firstIndex { if case .begin = $0 { false } else { true } } ?? 0
    self.slate = slate
    slate = Slate()
    self.slate.jobs.removeAll(keepingCapacity: true)
    self.slate.tried.removeAll(keepingCapacity: true)
    self.slate.tried.append(
      contentsOf: repeatElement(0, count: (program.steps.count * (words.count + 1) + 63) / 64))
  }

  /// Gives back what it wrote on.
  mutating func leave() -> Slate {
    defer { slate = Slate() }
    return slate
  }

  /// Whether the first step that looks at the line likes what it sees.
  private mutating func canBegin(at position: Int) -> Bool {
    switch program.steps[head] {
    case .word(let id): position < words.count && words[position] == id
    case .concept(let number): concepts[number].begins(at: position, in: words)
    default: true
    }
  }

  mutating func succeeds(from start: Int) -> Bool {
    guard canBegin(at: start) else {
      stepsTaken += 1
      return false
    }
    slate.jobs.append(.go(step: 0, position: start))
    while let job = slate.jobs.popLast() {
      switch job {
      case .restore(let capture, let mark): marks[capture] = mark
      case .go(let step, let position):
        guard isNew(step, position) else { continue }
        stepsTaken += 1
        if program.steps[step] == .found {
          end = position
          return true
        }
        take(program.steps[step], at: step, position)
      }
    }
    return false
  }

  private mutating func isNew(_ step: Int, _ position: Int) -> Bool {
    let place = step * (words.count + 1) + position
    let bit: UInt64 = 1 << (place & 63)
    guard slate.tried[place >> 6] & bit == 0 else { return false }
    slate.tried[place >> 6] |= bit
    return true
  }

  private mutating func take(_ kind: PatternProgram.Step, at step: Int, _ position: Int) {
    switch kind {
    case .word(let id): if position < words.count, words[position] == id { go(step + 1, position + 1) }
    case .anyWord: if position < words.count { go(step + 1, position + 1) }
    // The job that is pushed last is tried first: the longest phrase.
    case .concept(let number):
      for length in concepts[number].lengths(at: position, in: words).reversed() { go(step + 1, position + length) }
    case .shape(let number): look(for: program.shapes[number], at: step, position)
    case .group: go(step + 1, position)
    case .absent(let number, let side):
      if !concepts[number].stands(side, of: position, in: words) { go(step + 1, position) }
    case .either(let first, let second):
      go(second, position)
      go(first, position)
    case .jump(let target): go(target, position)
    case .begin(let capture):
      set(capture) { $0.opened = position }
      go(step + 1, position)
    case .finish(let capture):
      set(capture) { $0.range = $0.opened..<position }
      go(step + 1, position)
    case .start: if position == 0 { go(step + 1, position) }
    case .end: if position == words.count { go(step + 1, position) }
    case .found: break
    }
  }

  /// Looking at letters costs as many steps as letters are looked at.
  private mutating func look(for shape: Shape, at step: Int, _ position: Int) {
    guard let line, line.words.indices.contains(position) else { return }
    var reader = ShapeReader(line, at: position)
    for length in reader.lengths(of: shape).reversed() { go(step + 1, position + length) }
    stepsTaken += reader.lettersRead
  }

  private mutating func go(_ step: Int, _ position: Int) { slate.jobs.append(.go(step: step, position: position)) }

  /// Changes a mark, and has it put back when what follows leads nowhere.
  private mutating func set(_ capture: Int, _ change: (inout Mark) -> Void) {
    slate.jobs.append(.restore(capture: capture, marks[capture]))
    change(&marks[capture])
  }
}
