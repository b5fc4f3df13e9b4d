/// What the rules of a large dialogue listen for.
enum Shape: String, CaseIterable {
  case own, shared

  var title: String {
    switch self {
    case .own: "each rule its own keyword"
    case .shared: "50 keywords shared by all, two-keyword rules"
    }
  }

  private func keywords(of rule: Int) -> [String] {
    switch self {
    case .own: [Shape.word(rule)]
    case .shared: [Shape.word(rule % 50), Shape.word(1_000_000 + rule / 50)]
    }
  }

  /// A dialogue of so many rules, as a file.
  func file(of count: Int) -> String {
    var text = "dialogue: large\ncredit: our own\nrules:\n  end:\n    hears: qend\n    ends: yes\n"
    for rule in 0..<count {
      text += "  r\(rule):\n    hears: \(keywords(of: rule).joined(separator: " ... "))\n"
      text += "    says: \(Shape.reply(of: rule))\n    stays: yes\n"
    }
    return text
      + "states:\n  talk:\n    asks: What is it?\n    otherwise:\n      says: \(Shape.noReply)\n      stays: yes\n"
  }

  /// Lines and what must be said to them: every other one is heard by a rule.
  func inputs(_ count: Int, rules: Int) -> [(line: String, reply: String)] {
    (0..<count).map { number in
      let rule = number &* 7_919 % rules
      guard number.isMultiple(of: 2) else { return (miss(number, rule), Shape.noReply) }
      return ("and then I said \(keywords(of: rule).joined(separator: " or even ")) to him", Shape.reply(of: rule))
    }
  }

  /// An ordinary line without a rule's words, but for one keyword of the two that a rule needs.
  private func miss(_ number: Int, _ rule: Int) -> String {
    let line = Shape.ordinary[number / 2 % Shape.ordinary.count]
    return self == .shared ? "\(line) \(Shape.word(rule % 50)) \(Shape.word((rule + 1) % 50))" : line
  }

  private static let ordinary = [
    "I was not sure what to say to her after that", "he came late again and we talked about the weather",
    "it was quiet for a long while", "yes", "and I thought about it all the way home on the train",
    "she said that her brother had phoned her in the morning, and that it had not gone well at all",
    "nothing much happened, really", "we talked about the holidays and about what comes after them",
  ]

  static let noReply = "Go on."

  static func reply(of rule: Int) -> String { "That is number \(rule)." }

  /// A word that is none, another one for each number.
  private static func word(_ number: Int) -> String {
    let (consonants, vowels) = (Array("bdfgklmnprtvz"), Array("aeiou"))
    var rest = number
    var word = "q"
    for _ in 0..<4 {
      word.append(vowels[rest % 5])
      word.append(consonants[rest / 5 % 13])
      rest /= 65
    }
    return word
  }
}
