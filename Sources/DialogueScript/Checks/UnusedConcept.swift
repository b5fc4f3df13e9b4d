import Dialogue

/// Looks over all files of a folder at once: a concept of a library that no file names.
///
/// Only a folder that libraries are named from can tell: in a part of it the files that use them may be missing.
package struct UnusedConcepts {
  private let scripts: [Script]
  private let used: Set<String>
  private let paths: Set<String>

  package init(_ scripts: [Script]) {
    self.scripts = scripts
    // The words of scope are named by guards.
    used = Set(scripts.flatMap(\.conceptsUsed) + Scope.conceptNames)
    paths = Set(scripts.map(\.path))
  }

  /// - Parameter folder: `Dialogues`, when the files name their libraries `language/feelings`.
  package func diagnostics(in folder: String) -> [Diagnostic] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    guard scripts.contains(where: { $0.uses.contains { paths.contains("\(base)\($0).yaml") } }) else { return [] }
    return scripts.flatMap(\.conceptEntries).filter { !used.contains($0.key) }.map { entry in
      .warning(
        at: entry.place, "no file uses the concept `\(entry.key)`", code: "unused-concept",
        hint: entry.key.didYouMean(used.sorted()) ?? "name it in a pattern, `<\(entry.key)>`, or take it away")
    }
  }
}

extension Script {
  fileprivate var uses: [String] {
    let values = document.root.entries?.first { $0.key == "uses" }?.value.texts ?? []
    return values.compactMap(\.text).flatMap { $0.split(separator: ",").map(\.trimmed) }
  }

  fileprivate var conceptEntries: [Document.Entry] {
    guard case .library = content else { return [] }
    return document.root.entries?.first { $0.key == "concepts" }?.value.entries ?? []
  }

  /// Concepts named in its patterns, and in its own concepts.
  fileprivate var conceptsUsed: [String] {
    let inside = conceptEntries.flatMap { $0.value.texts }.compactMap(\.text).compactMap { text in
      try? PatternReader(english: English()).choice(in: text)
    }
    return inside.flatMap(\.conceptNames) + patterns.flatMap(\.parts).flatMap(\.conceptNames)
  }

  private var patterns: [Hearing] {
    let all = rules.flatMap { $0.hears + $0.unlessHears }
    guard case .dialogue(let definition) = content else { return all }
    return all + definition.states.flatMap(\.mustHave)
  }

  private var rules: [RuleDefinition] {
    switch content {
    case .dialogue(let definition), .labelling(let definition): definition.ownRules.map(\.rule)
    case .library(let library): library.rules
    case .lines, .english, .numbers, .asTyped, .card, .served, .identifiers, .nothing: []
    }
  }
}
