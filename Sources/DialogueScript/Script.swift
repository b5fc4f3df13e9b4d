package import Dialogue

/// One file of the dialogues' folder, read: what it is, and everything that is wrong with it.
package struct Script {
  package enum Content {
    case dialogue(DialogueDefinition)
    case labelling(DialogueDefinition)
    case library(SharedLibrary)
    case lines(Phrasebook)
    case english(English)
    case numbers(CrisisNumbers)
    /// A rules-only file, which runs by itself and never in a sitting.
    case asTyped(AsTypedDefinition)
    case card(Card)
    /// Where what the documents behind Attune name is done.
    case served(Served)
    /// What identifies a person in a note.
    case identifiers(IdentifierFile)
    /// Nothing that could be used; the diagnostics say why.
    case nothing
  }

  package let path: String
  package let content: Content
  package let diagnostics: [Diagnostic]
  let document: Document
  package let source: String

  /// The first key of a file says what it is.
  package static let kinds = [
    "dialogue", "client", "labels", "library", "lines", "english", "numbers", "script", "card", "sources",
    "identifiers",
  ]

  /// Reads a file.
  /// - Parameters:
  ///   - english: how words are spelled.
  ///   - library: finds a library by the name under which a file `uses` it: `language/feelings`.
  ///   - extended: finds what a dialogue `extends`: `practices/boundary`.
  package init(
    _ file: SourceFile, english: English, library: @escaping (String) -> SharedLibrary?,
    known: @escaping () -> KnownLibraries = { KnownLibraries() },
    extended: @escaping (String) -> ExtendedDialogue? = { _ in nil }
  ) {
    path = file.path
    source = file.text
    document = file.document
    let findings = Findings()
    let reader = ScriptReader(
      document: document, english: english, findings: findings, library: library, known: known,
      extended: extended)
    content = reader.content()
    diagnostics = document.diagnostics + findings.diagnostics.withoutEchoes(in: document.root)
  }
}

extension Script {
  /// Whether it takes over what another file holds.
  package var isExtension: Bool { document.root.text(of: "extends") != nil }
}

extension [Diagnostic] {
  /// Without the concepts, and the words of scope, that are only missing because their library, or the key that names it, is misspelt.
  fileprivate func withoutEchoes(in root: Document.Value) -> [Diagnostic] {
    let tops = Set(root.entries?.map(\.place) ?? [])
    let isCutOff = contains {
      ["unknown-library", "unsound-library"].contains($0.code) || ($0.code == "unknown-key" && tops.contains($0.place))
    }
    return isCutOff ? filter { !["unknown-concept", "scope-unknown"].contains($0.code) } : self
  }
}
