import Dialogue

/// Reads a file of any kind: its first key says which.
struct ScriptReader {
  let document: Document
  let english: English
  let findings: Findings
  let library: (String) -> SharedLibrary?
  let known: () -> KnownLibraries
  let extended: (String) -> ExtendedDialogue?

  func content() -> Script.Content {
    guard let entries = document.root.entries, let first = entries.first else {
      if document.diagnostics.isEmpty {
        findings.error(at: document.root.place, "this is not a dialogue", code: "unknown-kind", hint: hint)
      }
      return .nothing
    }
    switch first.key {
    case "dialogue", "client": return dialogue(entries).map { .dialogue($0) } ?? .nothing
    case "labels": return dialogueReader(entries).labelling(document.root).map { .labelling($0) } ?? .nothing
    case "library": return shared(entries).map { .library($0) } ?? .nothing
    case "lines": return PhrasebookReader(findings: findings).phrasebook(document.root).map { .lines($0) } ?? .nothing
    case "english": return EnglishReader(findings: findings).english(document.root).map { .english($0) } ?? .nothing
    case "numbers":
      return CrisisNumbersReader(findings: findings).numbers(document.root).map { .numbers($0) } ?? .nothing
    case "script": return AsTypedReader(findings: findings).script(document.root).map { .asTyped($0) } ?? .nothing
    case "card": return CardReader(findings: findings).card(document.root).map { .card($0) } ?? .nothing
    case "sources": return ServedReader(findings: findings).served(document.root).map { .served($0) } ?? .nothing
    case "identifiers":
      return IdentifierReader(findings: findings).identifiers(document.root).map { .identifiers($0) } ?? .nothing
    default:
      findings.error(
        at: first.place, "a file cannot begin with `\(first.key)`", code: "unknown-kind",
        hint: first.key.didYouMean(Script.kinds) ?? hint)
      return .nothing
    }
  }

  private var hint: String {
    "the first line is `dialogue: NAME`; or one of \(Script.kinds.dropFirst().joined(separator: ", "))"
  }

  /// A dialogue, with what it extends.
  private func dialogue(_ entries: [Document.Entry]) -> DialogueDefinition? {
    guard let extends = entries.first(where: { $0.key == "extends" })?.value else {
      return dialogueReader(entries).dialogue(document.root)
    }
    let reader = ExtensionReader(
      findings: findings, find: extended, isLibrary: { library($0) != nil }, known: { known().practices })
    if let path = entries.first(where: { $0.key == "path for" }) { reader.refusePath(at: path.place) }
    guard let base = reader.extended(extends),
      let own = dialogueReader(entries, extending: base).dialogue(document.root)
    else { return nil }
    reader.reportStrangers(in: own, beside: base, named: extends.text?.trimmed ?? "")
    let all = base.extended(by: own, writing: entries.map(\.key))
    let layout = Layout(document, source: "")
    reader.reportLostHeadings(in: all, beside: base) {
      layout.value(of: "keeps answer as", in: $0.place)?.place ?? $0.place
    }
    return all
  }

  /// - Parameter base: what it extends, whose concepts and rules of libraries are there too.
  private func dialogueReader(
    _ entries: [Document.Entry], extending base: DialogueDefinition? = nil
  ) -> DialogueReader {
    let used = usedLibraries(entries)
    reportTwoConcepts(of: used)
    let names = used.flatMap(\.rules).compactMap(\.library)
    let inherited = base?.libraryRules.filter { !names.contains($0.library ?? "") } ?? []
    var reader = DialogueReader(
      findings: findings, english: english, libraryRules: used.flatMap(\.rules) + inherited,
      concepts: concepts(of: used).merging(base?.concepts ?? [:]) { own, _ in own },
      states: document.root.stateNames + (base?.states.map(\.name) ?? []))
    reader.isExtension = base != nil
    reader.libraryNumbers = used.flatMap(\.numbers)
    return reader
  }

  private func shared(_ entries: [Document.Entry]) -> SharedLibrary? {
    guard let fields = Fields(document.root, of: "a library", known: SharedLibrary.keys, findings: findings) else {
      return nil
    }
    let used = usedLibraries(entries)
    reportTwoConcepts(of: used)
    let reader = ConceptReader(findings: findings, english: english, known: concepts(of: used))
    let concepts = reader.concepts(fields["concepts"])
    let rules = RuleReader(findings: findings, english: english, concepts: concepts, isShared: true).rules(
      fields["rules"])
    for rule in rules { reportDestination(of: rule) }
    return SharedLibrary(
      name: fields.text("library")?.text ?? "", rules: rules, concepts: concepts,
      numbers: NumberReader(findings: findings).numbers(fields), place: document.root.place)
  }

  private func reportDestination(of rule: RuleDefinition) {
    guard case .state(let name) = rule.next else { return }
    findings.error(
      at: rule.place, "a library knows no state `\(name)`: its rules stand in every dialogue that uses it",
      code: "unknown-state", hint: "use `stays: yes` or `ends: yes`, or move the rule into the dialogue")
  }

  private func usedLibraries(_ entries: [Document.Entry]) -> [SharedLibrary] {
    guard let fields = Fields(document.root, of: "a file", known: entries.map(\.key), findings: Findings()) else {
      return []
    }
    return fields.names("uses").compactMap { name, value in
      if var found = library(name) {
        if !found.isSound { reportUnsound(name, at: value.place) }
        for number in found.rules.indices { found.rules[number].library = name }
        return found
      }
      findings.error(
        at: value.place, "there is no library `\(name)`", code: "unknown-library",
        hint: known().hint(for: name))
      return nil
    }
  }

  private func reportUnsound(_ name: String, at place: Place) {
    findings.error(
      at: place, "something is wrong with the library `\(name)`", code: "unsound-library",
      hint: "check that file by itself: the errors stand there")
  }

  /// Rules of both libraries would be heard with the words of the first.
  private func reportTwoConcepts(of libraries: [SharedLibrary]) {
    var first: [String: [[String]]] = [:]
    for library in libraries {
      let lost = library.concepts.filter { name, phrases in first[name].map { $0 != phrases } ?? false }
      if !lost.isEmpty { reportLost(lost.keys.sorted(), of: library.name) }
      first.merge(library.concepts) { first, _ in first }
    }
  }

  private func reportLost(_ names: [String], of library: String) {
    let uses = document.root.entries?.first { $0.key == "uses" }?.value.place ?? document.root.place
    let all = names.map { "`<\($0)>`" }.joined(separator: ", ")
    findings.add(
      .warning(
        at: uses, "\(all) of the library `\(library)` is lost: one before it has other words under that name",
        code: "two-concepts", hint: "give one of the two another name"))
  }

  private func concepts(of libraries: [SharedLibrary]) -> [String: [[String]]] {
    libraries.reduce(into: [:]) { all, library in all.merge(library.concepts) { first, _ in first } }
  }
}
