import Dialogue
import DialogueScript

extension Extreme {
  /// Sound dialogues that could be made to go round for ever, and lines longer than any person types.
  static let talks: [Extreme] = [
    // What the patterns end in stands before all the rest, so that every way through them is tried in vain.
    .talk(
      "a pattern of 500 gaps", { dialogue(hearing: String(repeating: "a ... ", count: 500) + "z") },
      typed: { "z " + String(repeating: "a b ", count: 999) }),
    .talk(
      "a pattern of 500 counted gaps", { dialogue(hearing: String(repeating: "a ...50 ", count: 500) + "z") },
      typed: { "z " + String(repeating: "a b ", count: 999) }),
    .talk(
      "a pattern of 500 choices", { dialogue(hearing: String(repeating: "(a/b/a b/a a) ", count: 500) + "z") },
      typed: { "z " + String(repeating: "a b ", count: 999) }),
    .talk(
      "a pattern of eight parts in any order",
      { dialogue(hearing: "<" + Array(repeating: "a ... b", count: 8).joined(separator: " & ") + "> $ z") },
      typed: { "z " + String(repeating: "a b ", count: 999) }),
    .talk(
      "a pattern of 500 shapes",
      { dialogue(hearing: String(repeating: "<@@##*, mod 97> ... ", count: 500) + "z") },
      typed: { "z " + String(repeating: "GB82 WEST 1234 ", count: 600) }),
    .talk(
      "rules that answer as each other",
      { circle(of: 300) { "hears: word\($0)\n        answers as: r\(($0 + 1) % 300)" } }, typed: { "word7" }),
    .talk(
      "rules that read as each other",
      { circle(of: 300) { "hears: word\($0)\n        reads as: word\(($0 + 1) % 300)" } }, typed: { "word7" }),
    .talk(
      "rules that read as more and more",
      {
        circle(of: 1) { _ in "hears: <all = ...>\n        reads as: <all> <all> <all> <all> <all> <all> <all> <all>" }
      },
      typed: { String(repeating: "more ", count: 2_000) }),
    .talk(
      "a rule that answers as itself", { circle(of: 1) { _ in "hears: word\n        answers as: r0" } },
      typed: { "word" }),
    .talk(
      "5,000 rules that all pass on",
      { circle(of: 5_000) { "hears: word\n        says: No. \($0).\n        passes on: yes" } },
      typed: { "word" }),
    .long("a megabyte of one word") { String(repeating: "a", count: 1_000_000) },
    .long("a megabyte of small words") { String(repeating: "I am so tired of it and want ", count: 34_500) },
    .long("a megabyte of words of danger") {
      let risk = (try? Bundled().repertoire.labelling("language/risk")) ?? nil
      let lines = risk.map { Lines($0.definition) }
      var numbers = SplitMix(seed: 1)
      var line = ""
      while let lines, line.utf8.count < 1_000_000 { line += lines.several(upTo: 60, &numbers) }
      return line
    },
    .long("a megabyte of different words") { (0..<140_000).map { "w\($0)" }.joined(separator: " ") },
    .long("a megabyte of signs") { String(repeating: "?!.,'\"", count: 166_000) },
    .long("a megabyte of accents") { "a" + String(repeating: "\u{0301}", count: 500_000) },
    .long("a megabyte of joined signs") { String(repeating: "👩‍", count: 143_000) },
    .long("a megabyte of contractions") { String(repeating: "can't've I'd've ", count: 62_500) },
    .long("a megabyte of empty lines") { String(repeating: "\r\n", count: 500_000) },
  ]

  private static func circle(of count: Int, _ rule: (Int) -> String) -> String {
    let rules = (0..<count).map { "      r\($0):\n        \(rule($0))" }
    return """
      dialogue: circle
      credit: our own
      states:
        talk:
          asks: What is it?
          otherwise:
            says: No.
            ends: yes
          rules:
      \(rules.joined(separator: "\n"))
      """
  }

  /// A line typed to every bundled dialogue, and heard by every labelling file in every word.
  private static func long(_ name: String, _ line: @escaping @Sendable () -> String) -> Extreme {
    Extreme(name: name) {
      let bundled = Bundled()
      let dialogues = (try? bundled.dialogues()) ?? []
      let labellings = (try? bundled.labellings()) ?? []
      let line = line()
      return {
        var slowest = (name: "", seconds: 0.0)
        func time(_ name: String, _ body: () throws -> Void) rethrows {
          let start = Limits.now
          // The limit is that of one turn.
          Ledger.begin(1)
          try body()
          if Limits.now - start > slowest.seconds { slowest = (name, Limits.now - start) }
        }
        for (name, dialogue, _) in dialogues {
          try time(name) {
            let opened = dialogue.opening(of: dialogue.conversation(seed: 1)).conversation
            let turn = dialogue.turn(after: line, in: opened)
            guard !turn.lines.isEmpty || turn.conversation.isFinished else {
              throw Failure("nothing is said in \(name)")
            }
          }
        }
        for (name, labelling) in labellings { time(name) { _ = labelling.findings(in: line, as: .danger) } }
        return "\(line.utf8.count) bytes, slowest \(slowest.name) \(Int(slowest.seconds * 1_000)) ms"
      }
    }
  }
}
