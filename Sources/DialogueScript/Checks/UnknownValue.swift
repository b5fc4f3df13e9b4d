import Dialogue

extension Check {
  /// A guard that waits for a value which nothing ever sets, or for one that swallowed the next guard.
  static let unknownValue = Check(.answers) { file in
    file.definition.ownRules.flatMap { rule, _ in
      rule.guards.compactMap { guarding in
        guard case .equals(let name, let text, let expected) = guarding else { return nil }
        let place = file.place(of: text, from: rule.guardsPlace ?? rule.place)
        let apart = "\(name) is \(expected ? "" : "not ")\(text)".guardsApart
        return unknown(text, of: name, in: file.definition, at: place, apart)
      }
    }
  }

  /// - Parameter apart: how it is written as two guards, when it is two.
  private static func unknown(
    _ text: String, of name: String, in definition: DialogueDefinition, at place: Place, _ apart: String?
  ) -> Diagnostic? {
    if let values = definition.values(of: name) {
      guard !values.contains(where: { $0.lowercased() == text.lowercased() }) else { return nil }
      return .warning(
        at: place, "nothing ever sets `\(name)` to `\(text)`", code: "unknown-value",
        hint: apart ?? text.didYouMean(values) ?? hint(values, of: name))
    }
    guard let apart else { return nil }
    return .warning(
      at: place, "`\(name)` is held against all of `\(text)`", code: "unknown-value", hint: apart)
  }

  private static func hint(_ values: [String], of name: String) -> String {
    values.isEmpty ? "ask for `\(name) is at least 3`" : "it is set to: \(values.joined(separator: ", "))"
  }
}

extension DialogueDefinition {
  /// Everything a name can stand for; `nil` when that depends on what is typed or told, or on a number.
  fileprivate func values(of name: String) -> [String]? {
    let open = states.compactMap(\.keepsAnswerAs) + numbers.map(\.name) + told
    guard !open.contains(name), pathFor == nil || !DialogueDefinition.givenToPaths.contains(name) else { return nil }
    let set = (ownRules.map(\.rule) + libraryRules).flatMap(\.sets).filter { $0.name == name }.map(\.value)
    return set.allSatisfy(\.names.isEmpty) ? Set(set.map(\.text)).sorted() : nil
  }
}

extension String {
  /// How two guards that were written with *and* between them are written, when this is such a pair.
  var guardsApart: String? {
    let words = split(separator: " ").map(String.init)
    let pairs = words.indices.filter { words[$0] == "and" }.map { middle in
      (words[..<middle].joined(separator: " "), words[(middle + 1)...].joined(separator: " "))
    }
    let isPair = { (one: String, other: String) in
      GuardReader().guarding(one) != nil && GuardReader().guarding(other) != nil
    }
    return pairs.first(where: isPair).map { "between two guards stands a comma: `\($0), \($1)`" }
  }
}
