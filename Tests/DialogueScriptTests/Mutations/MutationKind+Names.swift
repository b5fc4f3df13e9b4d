import Dialogue

@testable import DialogueScript

extension MutationKind {
  static let unknownCapture = MutationKind(name: "a capture the pattern lacks") { file in
    file.rules.flatMap { rule in
      rule.says.map { wording in
        { seed in
          let line = wording.place.line
          let text = file.text(at: line)
          guard wording.text.split(separator: "\n").count == 1, !text.hasSuffix("|"), !text.hasSuffix(">") else {
            return nil
          }
          let new =
            wording.names.first.map { text.replacing("\($0)>", 0, by: $0.misspelt(seed) + ">") }
            ?? text.replacing(wording.text, 0, by: wording.text + " With <somebody>.")
          return new == text ? nil : file.changing(line, to: new, ["unknown-capture", "unknown-name"])
        }
      }
    }
  }

  static let unknownConcept = MutationKind(name: "a word list that is not defined") { file in
    guard let concepts = file.definition?.concepts else { return [] }
    return file.patternLines.flatMap { line in
      file.text(at: line).conceptNames.filter { concepts[$0] != nil }.map { name in
        { seed in
          let wrong = name.misspelt(seed)
          guard concepts[wrong] == nil else { return nil }
          let text = file.text(at: line).replacing("<\(name)>", seed, by: "<\(wrong)>")
          return file.changing(line, to: text, ["unknown-concept"])
        }
      }
    }
  }

  static let lostState = MutationKind(name: "a state that nothing enters") { file in
    guard let states = file.script.dialogue?.states, states.count > 1 else { return [] }
    // Those of a file that is extended stand there; a role-play can begin at a starting point.
    let starts = Set(file.script.dialogue?.client?.startingPoints.values.map { $0 } ?? [])
    let later = states.dropFirst().filter {
      $0.parent == nil && $0.place.file == file.path && !starts.contains($0.name)
    }
    return later.map { state in { _ in spareRoom(before: state, in: file) } }
      + later.map { state in { _ in cutOff(state, in: file) } }
  }

  private static func spareRoom(before state: StateDefinition, in file: MutatedFile) -> Mutation {
    let room = ["  a spare room:", "    asks: What stands in the spare room?", "    otherwise: ends"]
    return file.inserting(room, before: state.place.line, ["unreachable-state"])
  }

  /// The only way to a state is taken away.
  private static func cutOff(_ state: StateDefinition, in file: MutatedFile) -> Mutation? {
    let ways = file.lines.indices.filter { index in
      ["goes to: \(state.name)", "otherwise: goes to \(state.name)"].contains(file.lines[index].trimmed)
    }
    guard ways.count == 1 else { return nil }
    let line = file.lines[ways[0]]
    let indent = String(line.prefix { $0 == " " })
    let text = line.trimmed.hasPrefix("goes to") ? "ends: yes" : "otherwise: ends"
    return file.changing(ways[0] + 1, to: indent + text, ["unreachable-state"], expecting: [state.place.line])
  }

  static let unsetName = MutationKind(name: "a name read and never set") { file in
    guard let definition = file.definition else { return [] }
    let asked = file.rules.filter { $0.guards.isEmpty }.map { rule in
      { (_: Int) -> Mutation? in
        let indent = String(repeating: " ", count: file.indent(of: rule.place.line) + 2)
        let new = ["\(indent)only if: the weather is known"]
        return file.inserting(new, before: rule.place.line + 1, ["unknown-name"])
      }
    }
    let said = definition.states.flatMap(\.asks).map { wording in
      { (_: Int) -> Mutation? in
        let text = file.text(at: wording.place.line)
        let new = text.replacing(wording.text, 0, by: "In <the weather>, " + wording.text)
        return new == text ? nil : file.changing(wording.place.line, to: new, ["unknown-name"])
      }
    }
    return asked + said
  }

  static let misspeltKey = MutationKind(name: "a misspelt key") { file in
    let root = file.script.document.root.entries ?? []
    let owners = file.rules.map(\.place) + (file.definition?.states.map(\.place) ?? [])
    let entries = root + owners.flatMap { file.layout.keys(of: $0) }
    let known = Set(RuleReader.keys + RuleReader.labelKeys + DialogueReader.stateKeys + DialogueReader.keys)
    return entries.filter { known.contains($0.key) }.map { entry in
      { seed in
        let wrong = entry.key.misspelt(seed)
        guard !known.contains(wrong) else { return nil }
        let line = entry.place.line
        let text = file.text(at: line).replacing(entry.key + ":", 0, by: wrong + ":")
        return file.changing(line, to: text, ["unknown-key", "unknown-kind"])
      }
    }
  }
}

extension MutatedFile {
  /// The lines with patterns, and with the words of concepts.
  var patternLines: [Int] {
    let patterns = rules.flatMap { rule in
      layout.texts(of: "hears", in: rule.place) + layout.texts(of: "unless hears", in: rule.place)
    }
    return (patterns + layout.concepts).map(\.place.line)
  }
}

extension String {
  /// Every `<name>` in a pattern.
  fileprivate var conceptNames: [String] {
    split(separator: "<").dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: ">") else { return nil }
      let name = part[..<end]
      return name.allSatisfy { $0.isLetter || $0 == " " } ? String(name) : nil
    }
  }
}
