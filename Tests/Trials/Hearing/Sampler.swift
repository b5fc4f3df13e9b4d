import Dialogue

/// Writes a line that a pattern is found in.
struct Sampler {
  let concepts: [String: [[String]]]
  /// Which of several ways is taken where any will do; another number makes another line.
  let variant: Int

  /// - Parameter leaf: a word that has to be in the line; `nil` when any will do.
  func line(for pattern: Pattern, with leaf: ArraySlice<Int>? = nil) -> [String] {
    switch pattern {
    case .word(let word): [word]
    case .shape(let shape): [shape.sample]
    case .sequence(let parts), .anyOrder(let parts):
      parts.enumerated().flatMap { number, part in
        line(for: part, with: leaf.flatMap { $0.first == number ? $0.dropFirst() : nil })
      }
    case .choice(let ways):
      leaf?.first.map { line(for: ways[$0], with: leaf?.dropFirst()) } ?? line(for: ways[variant % ways.count])
    case .optional(let part): leaf == nil ? [] : line(for: part, with: leaf?.dropFirst())
    case .capture(_, let part): line(for: part, with: leaf?.dropFirst())
    case .concept(let name): concepts[name].flatMap { $0.isEmpty ? nil : $0[variant % $0.count] } ?? []
    case .gap(let least, _): Array(repeating: "it", count: least)
    case .absent, .start, .end: []
    }
  }

  /// A line for all parts of a hearing; one of them has to hold a word.
  func line(for hearing: Hearing, part: Int? = nil, with leaf: Leaf = []) -> [String] {
    hearing.parts.enumerated().flatMap { number, pattern in
      line(for: pattern, with: number == part ? leaf[...] : nil)
    }
  }
}

extension [String] {
  /// Words as somebody might type them.
  var asTyped: String {
    map { $0 == "i" ? "I" : $0 }.joined(separator: " ").replacing(" 's", with: "'s")
  }
}
