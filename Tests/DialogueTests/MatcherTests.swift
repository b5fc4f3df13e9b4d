import Testing

@testable import Dialogue

struct MatcherTests {
  /// What a pattern captures in a line; `nil` when it is not found there.
  private func search(
    _ pattern: Pattern, in line: String, concepts: [String: [[String]]] = [:]
  ) -> (captures: [String: Range<Int>], steps: Int, bound: Int)? {
    var compiler = PatternCompiler(phrases: concepts)
    let program = compiler.program(for: pattern)
    let words = Line(line, english: English()).words.map { compiler.vocabulary[$0.normal] }
    var matcher = Matcher(words: words, concepts: compiler.concepts)
    guard let found = matcher.search(program) else { return nil }
    let captures = zip(program.captures, found.captures).compactMap { name, range in range.map { (name, $0) } }
    return (Dictionary(uniqueKeysWithValues: captures), matcher.stepsTaken, program.steps.count * (words.count + 1))
  }

  @Test func `the leftmost match counts, with as few words in a gap as will do`() {
    let pattern = Pattern.sequence([.word("a"), .capture("x", .gap(least: 1, most: nil)), .word("b")])
    #expect(search(pattern, in: "a c a d b e b")?.captures == ["x": 1..<4])
  }

  @Test func `of alternatives the first that leads to a match is taken`() {
    let pattern = Pattern.sequence([.capture("x", .choice([.word("a"), .words("a b")])), .word("c")])
    #expect(search(pattern, in: "a b c")?.captures == ["x": 0..<2])
    #expect(search(pattern, in: "a c")?.captures == ["x": 0..<1])
  }

  @Test func `a concept takes its longest phrase, and a shorter one when that leads nowhere`() {
    let concepts = ["tired": [["worn"], ["worn", "out"]]]
    #expect(search(.concept("tired"), in: "so worn out", concepts: concepts)?.captures == ["tired": 1..<3])
    let pattern = Pattern.sequence([.concept("tired"), .word("out")])
    #expect(search(pattern, in: "worn out", concepts: concepts)?.captures == ["tired": 0..<1])
  }

  @Test func `a concept in a capture of another name is captured under both`() {
    let pattern = Pattern.capture("who", .concept("person"))
    let captures = search(pattern, in: "my boss", concepts: ["person": [["boss"]]])?.captures
    #expect(captures == ["who": 1..<2, "person": 1..<2])
  }

  @Test func `a capture of a way that was given up is not taken`() {
    let first = Pattern.sequence([.capture("x", .word("a")), .word("b")])
    let pattern = Pattern.choice([first, .sequence([.word("a"), .word("c")])])
    #expect(search(pattern, in: "a c")?.captures == [:])
  }

  @Test(arguments: [
    ("a", true), ("b a", false), ("a b", false), ("", false),
  ])
  func `anchors hold a pattern to the whole line`(line: String, isFound: Bool) {
    #expect((search(.sequence([.start, .word("a"), .end]), in: line) != nil) == isFound)
  }

  @Test(arguments: [
    ("s a b c t", true), ("s c b a t", true), ("s b x x c y a t", true), ("s a b t c", false), ("s a b t", false),
    ("s a a b b c c t", true), ("a b c t", false), ("s x a b c t", false),
  ])
  func `parts of a group come in any order, one after the other`(line: String, isFound: Bool) {
    let pattern = Pattern.sequence([.word("s"), .anyOrder([.word("a"), .word("b"), .word("c")]), .word("t")])
    #expect((search(pattern, in: line) != nil) == isFound)
  }

  @Test func `a group gives back what its parts captured, whatever their order`() {
    let parts = [Pattern.capture("x", .word("a")), .sequence([.word("b"), .capture("y", .gap(least: 1, most: 1))])]
    for (line, captures) in [("a b c", ["x": 0..<1, "y": 2..<3]), ("b c a", ["x": 2..<3, "y": 1..<2])] {
      #expect(search(.anyOrder(parts), in: line)?.captures == captures)
    }
    #expect(search(.capture("all", .anyOrder([.word("a"), .word("b")])), in: "x b y a z")?.captures == ["all": 1..<4])
  }

  @Test func `eight parts are found in any order, also in a page of text`() {
    let letters = "abcdefgh".map { Pattern.word(String($0)) }
    let page = Array(repeating: "x", count: 100).joined(separator: " ")
    #expect(search(.anyOrder(letters), in: "h g f e d c b a") != nil)
    #expect(search(.anyOrder(letters), in: "\(page) h g f e \(page) d c b a") != nil)
    #expect(search(.anyOrder(letters), in: "\(page) h g f e \(page) d c b") == nil)
  }

  @Test func `a pattern of nothing but a gap is found in every line`() {
    #expect(search(.anything, in: "")?.captures == [:])
    #expect(search(.capture("x", .anything), in: "a b")?.captures == ["x": 0..<0])
  }

  /// Patterns that make a matcher without memory try a number of ways that grows without bound.
  static let nasty: [Pattern] = [
    .sequence(Array(repeating: .anything, count: 50) + [.words("z y")]),
    .sequence(
      Array(repeating: .optional(.word("a")), count: 50) + Array(repeating: .word("a"), count: 50) + [.words("z y")]),
    .sequence(Array(repeating: .sequence([.word("a"), .anything]), count: 50) + [.words("z y")]),
    .sequence(Array(repeating: .gap(least: 0, most: 50), count: 20) + [.words("z y")]),
    .sequence(Array(repeating: .capture("x", .choice([.word("a"), .words("a a")])), count: 40) + [.words("z y")]),
    .sequence(Array(repeating: .choice([.anything, .sequence([])]), count: 30) + [.end, .words("z y")]),
    .sequence(Array(repeating: .concept("many"), count: 30) + [.words("z y")]),
    .sequence([.anyOrder(Array(repeating: .word("a"), count: 8)), .words("z y")]),
  ]

  @Test(arguments: nasty.indices)
  func `no search takes more than a step for each place and part of the pattern`(number: Int) {
    let pattern = Self.nasty[number]
    let many = (1...20).map { Array(repeating: "a", count: $0) }
    var compiler = PatternCompiler(phrases: ["many": many])
    let program = compiler.program(for: pattern)
    // Every word the pattern needs is there, in an order in which it is not found.
    let line = ["y", "z"] + Array(repeating: "a", count: 296) + ["y", "z"]
    let words = line.map { compiler.vocabulary[$0] }
    var matcher = Matcher(words: words, concepts: compiler.concepts)
    #expect(matcher.search(program) == nil)
    #expect(matcher.stepsTaken <= program.steps.count * (words.count + 1))
    #expect(matcher.stepsTaken > 0)
  }

  @Test func `alternatives by the hundred thousand are one list, not a tower`() {
    let ways = (0..<100_000).map { Pattern.word("w\($0)") }
    #expect(search(.choice(ways), in: "w99999") != nil)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a pattern made by chance is matched within its bound and by itself alone`(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let pattern = chance(&numbers, depth: 4)
    let line = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
      "abc".randomElement(using: &numbers).map(String.init)!
    }
    let concepts = ["c": [["a"], ["a", "b"], ["c", "c", "a"]]]
    guard let found = search(pattern, in: line.joined(separator: " "), concepts: concepts) else { return }
    #expect(found.steps <= found.bound)
    for range in found.captures.values { #expect(range.lowerBound >= 0 && range.upperBound <= line.count) }
  }

  private func chance(_ numbers: inout SeededNumbers, depth: Int) -> Pattern {
    func inner() -> Pattern { chance(&numbers, depth: depth - 1) }
    let kinds = depth == 0 ? 0..<4 : 0..<12
    switch Int.random(in: kinds, using: &numbers) {
    case 0, 1: return .word("abc".randomElement(using: &numbers).map(String.init)!)
    case 2:
      return .gap(least: Int.random(in: 0...1, using: &numbers), most: [nil, 1, 3].randomElement(using: &numbers)!)
    case 3: return .concept("c")
    case 4, 5: return .sequence((0..<Int.random(in: 1...3, using: &numbers)).map { _ in inner() })
    case 6: return .choice((0..<Int.random(in: 1...3, using: &numbers)).map { _ in inner() })
    case 7: return .optional(inner())
    case 8: return .capture("x", inner())
    case 9: return .anyOrder((0..<Int.random(in: 0...3, using: &numbers)).map { _ in inner() })
    case 10: return .absent([["a"], ["b", "c"]], [.before, .after].randomElement(using: &numbers)!)
    default: return [.start, .end].randomElement(using: &numbers)!
    }
  }
}
