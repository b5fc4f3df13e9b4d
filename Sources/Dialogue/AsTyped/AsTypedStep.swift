/// One step of a rules-only file under way.
struct AsTypedStep {
  let script: AsTypedScript
  var turn: AsTypedTurn
  private var sentence: [String] = []
  /// The keywords that may still answer, the next one last.
  private var stack: [String] = []
  /// What fits the sentence, by keyword: a keyword may stand in it many times.
  private var fits: [String: Fit?] = [:]

  private struct Fit {
    let rule: AsTypedScript.Rule
    let parts: [Range<Int>]
  }

  private enum Outcome {
    case said(Assembly, Fit)
    case goesTo(String)
    case nextKeyword
    case leadsNowhere
  }

  init(script: AsTypedScript, conversation: consuming AsTypedConversation, text: String) {
    self.script = script
    turn = AsTypedTurn(conversation: conversation)
    scan(AsTypedLine.words(in: text))
    turn.reason.read = sentence
    turn.reason.keywords = stack.reversed()
  }

  /// Keeps the first clause with a keyword, exchanges its words, and stacks its keywords: one that outranks all before it
  /// comes to the top, any other to the bottom.
  private mutating func scan(_ words: [String]) {
    var top: [String] = []
    var bottom: [String] = []
    var highest = 0
    for word in words {
      if script.cuts.contains(word) {
        if !top.isEmpty || !bottom.isEmpty { break }
        sentence = []
        continue
      }
      let keyword = script.keyword(word)?.definition
      if let keyword, keyword.answers {
        if keyword.rank > highest { top.append(word) } else { bottom.append(word) }
        highest = max(highest, keyword.rank)
      }
      sentence.append(keyword?.becomes ?? word)
    }
    stack = bottom.reversed() + top
  }

  mutating func take() {
    turn.conversation.turns += 1
    if stack.isEmpty, recall() { return }
    var links = 0
    while let word = stack.popLast() {
      switch answer(by: word) {
      case .said(let assembly, let fit): return say(assembly, of: fit.parts, by: fit.rule.reference)
      case .nextKeyword: continue
      case .leadsNowhere: return beAtALoss()
      case .goesTo(let other):
        links += 1
        guard links <= AsTypedScript.mostLinks else { return beAtALoss() }
        stack.append(other)
      }
    }
    sayOtherwise()
  }

  private mutating func answer(by word: String) -> Outcome {
    guard let keyword = script.keyword(word) else { return .leadsNowhere }
    remember(by: word)
    guard let fit = fit(of: keyword) else {
      return keyword.definition.link.map { .goesTo($0.word) } ?? .leadsNowhere
    }
    let replies = fit.rule.definition.replies
    guard !replies.isEmpty else { return .leadsNowhere }
    let number = turn.conversation.next(of: fit.rule.reference.id, count: replies.count)
    switch replies[number] {
    case .says(let assembly): return .said(assembly, fit)
    case .goesTo(let link): return leads(.goesTo(link.word), by: fit)
    case .nextKeyword: return leads(.nextKeyword, by: fit)
    case .rewrites(let assembly, let link):
      turn.reason.said.append(assembly.place)
      sentence = Array(assembly.words(fit.parts, of: sentence).prefix(Line.longest))
      fits = [:]
      return leads(.goesTo(link.word), by: fit)
    }
  }

  private mutating func leads(_ outcome: Outcome, by fit: Fit) -> Outcome {
    turn.reason.helpers.append(fit.rule.reference)
    return outcome
  }

  private mutating func fit(of keyword: AsTypedScript.Keyword) -> Fit? {
    if let known = fits[keyword.definition.word] { return known }
    var found: Fit?
    for rule in keyword.rules where found == nil {
      let parts = rule.hears.fit(sentence, steps: &turn.reason.steps)
      found = parts.map { Fit(rule: rule, parts: $0) }
    }
    fits[keyword.definition.word] = .some(found)
    return found
  }

  /// Lays down a memory, by the rule that the last word of the sentence chooses.
  private mutating func remember(by word: String) {
    guard let memory = script.definition.memory, memory.keyword.word == word, let last = sentence.last else { return }
    let number = LastWordHash.choice(for: last)
    guard script.memory.indices.contains(number),
      let parts = script.memory[number].fit(sentence, steps: &turn.reason.steps)
    else { return }
    let says = memory.rules[number].says
    turn.conversation.remember(says.words(parts, of: sentence).joined(separator: " "))
    turn.reason.said.append(says.place)
  }

  private mutating func recall() -> Bool {
    guard turn.conversation.counter == 4, !turn.conversation.memories.isEmpty else { return false }
    let place = script.definition.memory?.place ?? script.definition.place
    turn.lines = [turn.conversation.memories.removeFirst()]
    turn.reason.rule = RuleReference(id: "remembers", name: "remembers", place: place)
    return true
  }

  private mutating func sayOtherwise() {
    let replies = script.definition.otherwise
    guard !replies.isEmpty else { return }
    let reply = replies[turn.conversation.next(of: "otherwise", count: replies.count)]
    let place = script.definition.otherwisePlace
    say(reply, of: [sentence.indices], by: RuleReference(id: "otherwise", name: "otherwise", place: place))
  }

  /// The script leads nowhere. The counter chooses what is said; without such lines it is what is said otherwise.
  private mutating func beAtALoss() {
    let replies = script.definition.atALoss
    guard !replies.isEmpty else { return sayOtherwise() }
    let reply = replies[(turn.conversation.counter - 1) % replies.count]
    let place = script.definition.atALossPlace
    say(reply, of: [], by: RuleReference(id: "at a loss", name: "at a loss", place: place))
  }

  private mutating func say(_ assembly: Assembly, of parts: [Range<Int>], by rule: RuleReference) {
    turn.lines = [assembly.words(parts, of: sentence).joined(separator: " ")]
    turn.reason.rule = rule
    turn.reason.said.append(assembly.place)
  }
}
