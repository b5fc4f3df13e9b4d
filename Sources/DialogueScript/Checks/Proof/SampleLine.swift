import Dialogue

extension Hearing {
  /// A line that is heard this way, as short as can be.
  func sampleLine(_ concepts: [String: [[String]]]) -> String {
    let words = parts.flatMap { $0.sampleWords(concepts) }
    return (words.isEmpty ? ["something"] : words).joined(separator: " ")
  }
}

extension Pattern {
  fileprivate func sampleWords(_ concepts: [String: [[String]]]) -> [String] {
    switch self {
    case .word(let word): [word]
    case .shape(let shape): [shape.sample]
    case .sequence(let parts), .anyOrder(let parts): parts.flatMap { $0.sampleWords(concepts) }
    case .choice(let ways): ways.first?.sampleWords(concepts) ?? []
    case .capture(_, let part): part.sampleWords(concepts)
    case .concept(let name): concepts[name]?.first ?? []
    case .gap(let least, _): Array(repeating: "something", count: least)
    default: []
    }
  }
}
