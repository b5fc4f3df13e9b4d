import Dialogue

/// Reads numbers and how rules move them.
extension RuleReader {
  func changes(_ fields: Fields) -> [NumberChange] {
    let raises = fields.texts("raises").compactMap { change($0, by: { .by($0) }, part: { .jump(percent: $0) }) }
    let lowers = fields.texts("lowers").compactMap { change($0, by: { .by(-$0) }, part: { .fall(percent: $0) }) }
    let hardens = fields.texts("hardens").compactMap { change($0, by: { _ in nil }, part: { .floor(percent: $0) }) }
    return raises + lowers + hardens
  }

  /// `honesty by 2`, or `honesty by 20 %`.
  private func change(
    _ item: (text: String, value: Document.Value), by: (Int) -> NumberChange.Step?, part: (Int) -> NumberChange.Step
  ) -> NumberChange? {
    var words = item.text.split(separator: " ").map(String.init)
    var isPart = words.last == "%"
    if isPart { words.removeLast() }
    if let last = words.last, last.hasSuffix("%") {
      isPart = true
      words[words.count - 1] = String(last.dropLast())
    }
    if words.count >= 3, words[words.count - 2] == "by", let amount = Int(small: words[words.count - 1]),
      let step = isPart ? part(min(max(amount, 0), 100)) : by(amount)
    {
      let name = words.dropLast(2).joined(separator: " ")
      return NumberChange(name: name, step: step, place: item.value.place)
    }
    findings.error(
      at: item.value.place, "`\(item.text)` cannot be read", code: "unknown-change",
      hint: "it is `NAME by 2`, or `NAME by 20 %` of what is left; `hardens` takes a part only")
    return nil
  }
}

/// `trust from 0 to 100, starts at 20, fades 1 a turn`; several with commas between, or as a list.
struct NumberReader {
  let findings: Findings

  func numbers(_ fields: Fields) -> [NumberDefinition] {
    var numbers: [NumberDefinition] = []
    for (text, value) in fields.names("numbers") {
      if let last = numbers.indices.last, add(text, to: &numbers[last]) { continue }
      if let number = number(text, value) { numbers.append(number) }
    }
    return numbers
  }

  /// What is said of a number behind a comma; whether the text is that.
  private func add(_ text: String, to number: inout NumberDefinition) -> Bool {
    let words = text.split(separator: " ")
    if words.count == 3, words[0] == "starts", words[1] == "at", let start = Int(words[2]) {
      number.start = min(max(start, number.range.lowerBound), number.range.upperBound)
      return true
    }
    if words.count == 4, words[0] == "fades", words[2] == "a", words[3] == "turn", let fade = Double(words[1]),
      fade.isFinite
    {
      number.fade = max(fade, 0)
      return true
    }
    if words.count == 6, text.hasPrefix("gains at most "), text.hasSuffix(" a turn"), let most = Int(words[3]) {
      number.mostGains = max(most, 0)
      return true
    }
    return false
  }

  private func number(_ text: String, _ value: Document.Value) -> NumberDefinition? {
    let words = text.split(separator: " ")
    guard words.count >= 5, words[words.count - 4] == "from", words[words.count - 2] == "to",
      let low = Int(small: words[words.count - 3]), let high = Int(small: words[words.count - 1]), low <= high
    else {
      findings.error(
        at: value.place, "the number `\(text)` cannot be read", code: "unknown-number",
        hint:
          "it is `NAME from 0 to 10`, and behind commas `starts at 3`, `fades 1 a turn` and `gains at most 2 a turn`")
      return nil
    }
    return NumberDefinition(name: words.dropLast(4).joined(separator: " "), range: low...high, place: value.place)
  }
}
