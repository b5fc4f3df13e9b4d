package import Dialogue

extension Script {
  /// What reading found and, when the file could be read, what the checks find in it; in the order of the file, and
  /// without what its author has silenced.
  /// - Parameters:
  ///   - others: what was found in this file by looking at several.
  ///   - dialogues: those that can be visited, when they are known.
  ///   - shelf: what there is beside it, when that is known.
  ///   - today: `2026-11-21`; without it nothing is too old.
  package func everythingWrong(
    english: English, dialogues: [String]? = nil, on shelf: Shelf? = nil, and others: [Diagnostic] = [],
    today: String? = nil
  ) -> [Diagnostic] {
    var found = diagnostics + others + oddName
    if !diagnostics.hasErrors, let file = checkedFile(english, dialogues, shelf) {
      found += file.diagnostics().filter(isOwn)
    }
    if case .asTyped(let definition) = content { found += definition.diagnostics() }
    if case .card(let card) = content { found += card.diagnostics(on: shelf) }
    if case .served(let served) = content { found += served.diagnostics(on: shelf) }
    if case .numbers(let numbers) = content, let today { found += numbers.diagnostics(today: today) }
    if case .identifiers(let file) = content, !diagnostics.hasErrors { found += file.diagnostics(on: shelf) }
    return found.silenced(by: Silence.all(in: source, file: path)).inOrder()
  }

  /// What is only advice on another file is given there.
  private func isOwn(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place.file == path || diagnostic.severity == .error
  }

  private func checkedFile(_ english: English, _ dialogues: [String]?, _ shelf: Shelf?) -> CheckedFile? {
    guard let (definition, kind) = checkable else { return nil }
    let layout = Layout(document, source: source)
    return CheckedFile(
      definition, kind: kind, english: english, layout: layout, dialogues: dialogues, needs: shelf?.needs ?? [],
      skills: shelf?.skills(definition.codesBy ?? "language/skills"))
  }

  private var checkable: (DialogueDefinition, CheckedFile.Kind)? {
    switch content {
    case .dialogue(let definition): (definition, .dialogue)
    case .labelling(let definition): (definition, .labelling)
    case .library(let library): (library.asDefinition, .library)
    case .lines(let book): (book.asDefinition(at: document.root.place), .lines)
    case .english, .numbers, .asTyped, .card, .served, .identifiers, .nothing: nil
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
