package import Dialogue

/// What `attune dialogue run` can talk to.
package enum Runnable: Sendable {
  case dialogue(Dialogue)
  case asTyped(AsTypedScript)
}

extension Repertoire {
  /// The dialogue or the rules-only file at a path.
  package func runnable(at path: String) throws(Unusable) -> Runnable {
    if let kept = keptDialogue(at: path) { return .dialogue(kept) }
    willRead(path)
    let script = script(SourceFile(path: path))
    guard case .asTyped(let definition) = script.content else {
      return .dialogue(try dialogue(in: script, at: path))
    }
    let found = script.diagnostics + definition.diagnostics()
    guard !found.hasErrors else { throw Unusable(path: path, diagnostics: found.filter { $0.severity == .error }) }
    return .asTyped(AsTypedScript(definition))
  }
}

extension Script {
  /// Why a file that holds no dialogue cannot be used as one.
  var reasonNotToRunHere: [Diagnostic] {
    let what: String
    var hint = "a dialogue begins with `dialogue: NAME`"
    switch content {
    case .dialogue, .nothing: return []
    case .asTyped(let definition):
      return [
        .error(
          at: definition.place, "a rules-only file runs in `attune dialogue run` only", code: "unknown-kind",
          hint: "it hears nothing of danger, so that it has no place in a sitting")
      ]
    case .labelling: what = "labels"
    case .library:
      what = "a library"
      hint = "it does not talk; run a dialogue that uses it"
    case .lines: what = "the lines of a sitting"
    case .english: what = "the spelling of words"
    case .numbers: what = "numbers to ring"
    case .card: what = "a library card"
    case .served: what = "the list of sources"
    case .identifiers: what = "what is masked in a note"
    }
    guard !diagnostics.hasErrors else { return [] }
    return [
      .error(
        at: document.root.place, "the file holds \(what), and no dialogue", code: "unknown-kind",
        hint: hint)
    ]
  }
}
