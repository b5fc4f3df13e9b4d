import Dialogue
import Testing

@testable import DialogueScript

/// One of the twelve mistakes that everybody makes, put into a file wherever it can stand.
struct MutationKind: Sendable, CustomTestStringConvertible {
  let name: String
  /// Every place where the mistake can be made; the number chooses between variants.
  let places: @Sendable (MutatedFile) -> [(_ seed: Int) -> Mutation?]

  var testDescription: String { name }

  static let all: [MutationKind] = [
    .unknownState, .samePattern, .hiddenRule, .unknownCapture, .unknownConcept, .lostState, .circle, .openBracket,
    .unheardSign, .unsetName, .noReply, .misspeltKey,
  ]
}

extension String {
  /// With a slip of the finger: a letter too few, or two in the wrong order.
  func misspelt(_ seed: Int) -> String {
    var letters = Array(self)
    guard letters.count > 2 else { return self + self }
    let place = 1 + seed % (letters.count - 2)
    if seed % 2 == 0, letters[place] != letters[place + 1], letters[place] != " ", letters[place + 1] != " " {
      letters.swapAt(place, place + 1)
    } else {
      letters.remove(at: place)
    }
    return String(letters)
  }

  /// With the `seed`th of the places where `part` stands replaced.
  func replacing(_ part: String, _ seed: Int, by new: String) -> String {
    let letters = Array(self)
    let wanted = Array(part)
    let places = letters.indices.filter { letters[$0...].starts(with: wanted) }
    guard !places.isEmpty else { return self }
    let place = places[seed % places.count]
    return String(letters[..<place]) + new + String(letters[(place + wanted.count)...])
  }
}

extension MutationKind {
  static let unknownState = MutationKind(name: "a way to a state that is not there") { file in
    let known = Set(file.definition?.states.map(\.name) ?? [])
    return file.lines.indices.compactMap { index in
      guard file.isDialogue, let name = file.lines[index].name(after: "goes to: ", or: "otherwise: goes to ") else {
        return nil
      }
      return { seed in
        let wrong = name.misspelt(seed)
        guard !known.contains(wrong) else { return nil }
        return file.changing(index + 1, to: String(file.lines[index].dropLast(name.count)) + wrong, ["unknown-state"])
      }
    }
  }

  static let samePattern = MutationKind(name: "the same pattern twice") { file in
    file.rules.filter { !$0.hears.isEmpty }.map { rule in
      { _ in
        let block = file.block(at: rule.place.line)
        let indent = String(repeating: " ", count: file.indent(of: rule.place.line))
        let copy = ["\(indent)\(rule.name) once more:"] + block.dropFirst().map { file.text(at: $0) }
        return file.inserting(copy, before: block.upperBound + 1, ["same-pattern"])
      }
    }
  }

  static let hiddenRule = MutationKind(name: "a rule always hidden by another") { file in
    guard !file.isLabelling else { return [] }
    // Rules with labels do not compete.
    return file.rules.filter {
      $0.label == nil && $0.use == .always && $0.band != .default && $0.band != .reaction && !$0.hears.isEmpty
    }.map {
      rule in
      { seed in
        let ways = rule.hearsAsWritten.flatMap(\.alternatives).filter { way in !way.contains { "^$&".contains($0) } }
        guard !ways.isEmpty else { return nil }
        let indent = String(repeating: " ", count: file.indent(of: rule.place.line))
        let conditions = ["unless hears", "only if"].compactMap { file.key($0, of: rule) }.flatMap {
          file.block(at: $0)
        }
        let new =
          [
            "\(indent)a hidden one:", "\(indent)  hears: \(ways[seed % ways.count]) you see",
            "\(indent)  band: default",
          ]
          + conditions.map { file.text(at: $0) } + ["\(indent)  says: Hm.", "\(indent)  stays: yes"]
        return file.inserting(new, before: file.block(at: rule.place.line).upperBound + 1, ["hidden-rule"])
      }
    }
  }

  static let noReply = MutationKind(name: "a pattern without a reply") { file in
    guard !file.isLabelling else { return [] }
    return file.rules.filter { !$0.hears.isEmpty }.map { rule in
      { _ in
        let replies = file.layout.keys(of: rule.place).filter { !RuleReader.hearingKeys.contains($0.key) }
        let gone = Set(replies.flatMap { file.block(at: $0.place.line) })
        let left = file.lines.indices.filter { !gone.contains($0 + 1) }.map { file.lines[$0] }
        return Mutation(
          path: file.path, text: left.joined(separator: "\n"), codes: ["no-reply"], lines: [rule.place.line])
      }
    }
  }
}

extension String {
  fileprivate func name(after first: String, or second: String) -> String? {
    for key in [second, first] where trimmed.hasPrefix(key) { return String(trimmed.dropFirst(key.count)) }
    return nil
  }

  /// The ways of a pattern, parted by ` / ` outside all brackets.
  fileprivate var alternatives: [String] {
    var depth = 0
    var ways = [""]
    for letter in self {
      if "<(".contains(letter) { depth += 1 }
      if ">)".contains(letter) { depth -= 1 }
      ways[ways.count - 1].append(letter)
      if depth == 0, ways[ways.count - 1].hasSuffix(" / ") {
        ways[ways.count - 1].removeLast(3)
        ways.append("")
      }
    }
    return ways
  }
}
