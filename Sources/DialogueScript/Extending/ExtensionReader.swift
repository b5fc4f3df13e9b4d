import Dialogue

/// Finds what a dialogue `extends`, and says why it cannot.
struct ExtensionReader {
  static let folder = "practices/"

  let findings: Findings
  let find: (String) -> ExtendedDialogue?
  /// Whether a library has this name.
  let isLibrary: (String) -> Bool
  let known: () -> [String]

  /// The dialogue that is extended; `nil` when there is none to extend, which has been said.
  func extended(_ value: Document.Value) -> DialogueDefinition? {
    guard let name = value.text?.trimmed, !name.contains(",") else {
      refuseSeveral(at: value.place)
      return nil
    }
    guard let found = find(name), name.hasPrefix(Self.folder) else {
      refuse(name, at: value.place)
      return nil
    }
    return definition(of: found, named: name, at: value.place)
  }

  private func definition(of found: ExtendedDialogue, named name: String, at place: Place) -> DialogueDefinition? {
    if found.definition?.pathFor != nil {
      refuseSafety(name, at: place)
    } else if let error = found.firstError {
      reportUnsound(name, because: error, at: place)
    } else if let definition = found.definition {
      return definition
    } else if isLibrary(name) {
      refuseLibrary(name, at: place)
    } else {
      findings.error(
        at: place, "the file `\(name)` holds no dialogue", code: "unknown-base",
        hint: "`attune dialogue list` names them")
    }
    return nil
  }

  /// Says what a name means under which no practice is found.
  private func refuse(_ name: String, at place: Place) {
    let names = known()
    if isLibrary(name) { return refuseLibrary(name, at: place) }
    if name.hasPrefix("language/") { return refuseSafety(name, at: place) }
    guard name.hasPrefix(Self.folder), names.contains(name.inItsFolder) else {
      return findings.error(
        at: place, "there is no dialogue `\(name)` to extend", code: "unknown-base", hint: hint(for: name, among: names)
      )
    }
    refuseItself(name, at: place)
  }

  private func hint(for name: String, among names: [String]) -> String {
    let near = names.contains(name) ? name : nearest(to: name.inItsFolder, in: names)
    return near.map { "did you mean `\(Self.folder)\($0)`?" }
      ?? "a practice is named by folder and file: `extends: practices/boundary`; `attune dialogue list` names them"
  }
}

extension ExtensionReader {
  func refusePath(at place: Place) {
    findings.error(
      at: place, "a path of safety extends nothing", code: "safety-extended",
      hint: "take `path for` away; what is heard as danger stands in the files that came with Attune")
  }

  private func refuseSafety(_ name: String, at place: Place) {
    findings.error(
      at: place, "`\(name)` cannot be extended: what hears danger and answers it stays as it came",
      code: "safety-extended", hint: "extend a practice: `extends: practices/boundary`")
  }

  private func refuseSeveral(at place: Place) {
    findings.error(
      at: place, "`extends` takes the name of one practice", code: "unknown-base",
      hint: "name one; it may extend another in its turn")
  }

  private func refuseLibrary(_ name: String, at place: Place) {
    findings.error(
      at: place, "`\(name)` is a library, and only a practice is extended", code: "unknown-base",
      hint: "a library is taken with `uses: \(name)`")
  }

  /// It is there, and being read with what it extends already.
  private func refuseItself(_ name: String, at place: Place) {
    let isThisFile = place.file.inItsFolder == name.inItsFolder + ".yaml"
    findings.error(
      at: place,
      isThisFile
        ? "`\(name)` is this file, and there is no other of the name" : "`\(name)` extends this one in its turn",
      code: "unknown-base",
      hint: isThisFile ? "name the practice that it changes" : "one of the two has to extend another, or nothing")
  }

  private func reportUnsound(_ name: String, because error: Diagnostic, at place: Place) {
    findings.error(
      at: place, "something is wrong with `\(name)`, which this extends", code: "unsound-base",
      hint: "mend that file first: \(error.place.file):\(error.place.line): \(error.message)")
  }
}
