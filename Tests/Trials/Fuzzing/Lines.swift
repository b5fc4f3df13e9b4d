import Dialogue
import DialogueScript

/// Lines as nobody, or somebody, might type them to a dialogue.
struct Lines {
  private let examples: [String]
  /// Words that its patterns and concepts name.
  private let words: [String]

  init(_ definition: DialogueDefinition) {
    let rules = definition.rules + definition.states.flatMap(\.rules) + definition.libraryRules
    examples = rules.flatMap(\.examples) + rules.flatMap(\.counterexamples) + ["I felt bored", ""]
    let written = rules.flatMap(\.hearsAsWritten).flatMap { $0.split { " /()<>&=^$!.…".contains($0) } }
    let named = definition.concepts.sorted { $0.key < $1.key }.flatMap(\.value).joined()
    words = written.map(String.init) + named + ["not", "never", "he", "if", "was", "my", "client"]
  }

  func line(_ numbers: inout SplitMix) -> String {
    switch Int.random(in: 0..<40, using: &numbers) {
    case 0..<12: examples.randomElement(using: &numbers) ?? ""
    case 12..<26: several(upTo: 30, &numbers)
    case 26..<30:
      String(decoding: Damage.done(to: examples.randomElement(using: &numbers) ?? "", &numbers), as: UTF8.self)
    case 30..<36: unicode(upTo: 60, &numbers)
    case 36..<38: several(upTo: 600, &numbers)
    case 38:
      String(repeating: words.randomElement(using: &numbers) ?? "", count: Int.random(in: 0...5_000, using: &numbers))
    default: several(upTo: 6_000, &numbers)
    }
  }

  func several(upTo most: Int, _ numbers: inout SplitMix) -> String {
    let count = Int.random(in: 1...most, using: &numbers)
    let joints = [" ", " ", " ", " ", " ", ", ", ". ", "? ", " - ", "'s ", "\n"]
    var line = ""
    for _ in 0..<count {
      line += words.randomElement(using: &numbers) ?? ""
      line += joints.randomElement(using: &numbers) ?? " "
    }
    return line
  }

  /// Any scalars at all, most of them where words are made of them.
  private func unicode(upTo most: Int, _ numbers: inout SplitMix) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x370...0x6FF, 0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x4E80,
      0xFE00...0xFE0F, 0x1F300...0x1F6FF, 0xE0000...0xE007F, 0...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...most, using: &numbers) {
      let value = UInt32.random(in: ranges.randomElement(using: &numbers) ?? 0...0x7F, using: &numbers)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
