package import Dialogue

extension Script {
  /// What reading found and, when the file could be read, what the checks find in it; in the order of the file, and
  /// without what its author has silenced.
  /// - Parameters:
  ///   - others: what was found in this file by looking at several.
  ///   - dialogues: those that can be visited, when they are known.
  ///   - today: `2026-11-21`; without it nothing is too old.
  package func everythingWrong(
    english: English, dialogues: [String]? = nil, and others: [Diagnostic] = [], today: String? = nil
  ) -> [Diagnostic] {
    var found = diagnostics + others + oddName
    if !diagnostics.hasErrors, let file = checkedFile(english, dialogues) { found += file.diagnostics() }
    if case .asTyped(let definition) = content { found += definition.diagnostics() }
    if case .numbers(let numbers) = content, let today { found += numbers.diagnostics(today: today) }
    return found.silenced(by: Silence.all(in: source, file: path)).inOrder()
  }

  private func checkedFile(_ english: English, _ dialogues: [String]?) -> CheckedFile? {
    guard let (definition, kind) = checkable else { return nil }
    let layout = Layout(document, source: source)
    return CheckedFile(definition, kind: kind, english: english, layout: layout, dialogues: dialogues)
  }

  private var checkable: (DialogueDefinition, CheckedFile.Kind)? {
    switch content {
    case .dialogue(let definition): (definition, .dialogue)
    case .labelling(let definition): (definition, .labelling)
    case .library(let library): (library.asDefinition, .library)
    case .lines(let book): (book.asDefinition(at: document.root.place), .lines)
    case .english, .numbers, .asTyped, .nothing: nil
    }
  }
}

extension Phrasebook {
  /// Its lines as the wordings of one state, to be looked at like any others.
  fileprivate func asDefinition(at place: Place) -> DialogueDefinition {
    var state = StateDefinition(name: name, place: place)
    state.says = lines.sorted { $0.key < $1.key }.flatMap(\.value)
    var definition = DialogueDefinition(name: name, place: place)
    definition.states = [state]
    return definition
  }
}
