import DialogueScript

/// Small damage to a text: what a slip of the hand, a broken disk or a bad merge does.
struct Damage {
  /// Signs and words that mean something to YAML or to the language.
  private static let signs = [
    "&a ", "*a", "!tag ", "<", ">", "<<", "...", "...50", "...0", "^", "$", "_", "/", "&", "(", ")", "<!", "=", "{",
    "}",
    "[", "]", "\t", "\u{0}", "\u{FEFF}", "\u{202E}", "\u{0301}", "\r", "#", " #", ": ", "- ", "? ", "| ", "> ", "---\n",
    "\"", "'", "%", "@", "`", "99999999999999999999", "-1", "yes", "é", "❤️", "👩‍👩‍👧", "…", "’", "",
  ]

  /// Keys of every kind of file, to put where others were.
  private static let keys = [
    "hears", "unless hears", "says", "asks", "asks again", "goes to", "stays", "ends", "only if", "used", "band",
    "sets",
    "raises", "lowers", "hardens", "answers as", "reads as", "passes on", "visits", "resumes with", "later asks",
    "uses",
    "concepts", "rules", "states", "otherwise", "numbers", "must have", "labels", "bands", "weight", "example",
    "but not",
    "renamed", "keeps answer as", "says on leaving", "dialogue", "library", "lines", "english", "contractions",
  ]

  /// A text with one to four things done to it.
  static func done(to text: String, _ numbers: inout SplitMix) -> [UInt8] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<Int.random(in: 1...4, using: &numbers) where !lines.isEmpty { damage(&lines, &numbers) }
    var bytes = Array(lines.joined(separator: [0x0A]))
    if Int.random(in: 0..<4, using: &numbers) == 0 { damage(&bytes, &numbers) }
    return bytes
  }

  private static func damage(_ lines: inout [[UInt8]], _ numbers: inout SplitMix) {
    let one = Int.random(in: lines.indices, using: &numbers)
    let other = Int.random(in: lines.indices, using: &numbers)
    let several = one..<min(lines.count, one + Int.random(in: 1...6, using: &numbers))
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: lines.removeSubrange(several)
    case 1: lines.insert(contentsOf: lines[several], at: other)
    case 2: lines.swapAt(one, other)
    case 3: lines[one] = Array(lines[one].drop { $0 == 0x20 })
    case 4: lines[one].insert(contentsOf: Array(repeating: 0x20, count: 2), at: 0)
    case 5: lines[one] = renamed(lines[one], &numbers)
    case 6: lines[one] = Array(lines[one].prefix(Int.random(in: 0...lines[one].count, using: &numbers)))
    case 7: lines[one] += lines[other]
    default:
      let sign = Array((signs.randomElement(using: &numbers) ?? "").utf8)
      lines[one].insert(contentsOf: sign, at: Int.random(in: 0...lines[one].count, using: &numbers))
    }
  }

  /// A line `key: …` with another key.
  private static func renamed(_ line: [UInt8], _ numbers: inout SplitMix) -> [UInt8] {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return line }
    let indent = line.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    return indent + Array((keys.randomElement(using: &numbers) ?? "").utf8) + line[colon...]
  }

  /// Bytes changed, swapped or taken out.
  static func damage(_ bytes: inout [UInt8], _ numbers: inout SplitMix) {
    for _ in 0..<Int.random(in: 1...5, using: &numbers) where !bytes.isEmpty {
      let one = Int.random(in: bytes.indices, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[one] = UInt8.random(in: .min ... .max, using: &numbers)
      case 1: bytes.swapAt(one, Int.random(in: bytes.indices, using: &numbers))
      case 2: bytes.remove(at: one)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &numbers)))
      }
    }
  }
}
