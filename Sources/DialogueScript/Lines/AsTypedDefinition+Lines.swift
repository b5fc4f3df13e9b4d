import Dialogue

extension AsTypedDefinition {
  /// Every text a person can see, and those a sentence is rewritten to.
  var spoken: [Assembly] {
    greetings + keywords.flatMap(\.rules).flatMap(\.replies).compactMap(\.assembly)
      + (memory.map { $0.rules.map(\.says) } ?? []) + otherwise + atALoss
  }

  /// Every line a person can see, in the order of the file.
  var spokenLines: [SpokenLine] {
    let rewritings = Set(keywords.flatMap(\.rules).flatMap(\.replies).compactMap(\.rewriting))
    let seen = spoken.filter { !rewritings.contains($0) }
    return seen.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }.map { assembly in
      SpokenLine(file: assembly.place.file, line: assembly.place.line, speaker: .attune, text: assembly.text)
    }
  }
}

extension AsTypedDefinition.Reply {
  fileprivate var assembly: Assembly? {
    switch self {
    case .says(let assembly), .rewrites(let assembly, _): assembly
    case .goesTo, .nextKeyword: nil
    }
  }

  fileprivate var rewriting: Assembly? { if case .rewrites(let assembly, _) = self { assembly } else { nil } }
}
