import Dialogue

/// What is said of a file, or of what should stand beside it, when nothing is held to anything.
extension Diagnostic {
  /// Conversations or lines of which nobody would notice that nothing is held to them.
  package static func standsAlone(_ path: String) -> Diagnostic {
    .error(
      at: Place(file: path, line: 1, column: 1), "no dialogue stands beside this file, so nothing is held to it",
      code: "stands-alone", hint: "give both the same name, or take this one away")
  }

  /// A dialogue without conversations.
  /// - Parameters:
  ///   - name: of the transcript that is missing.
  ///   - strays: transcripts beside it that belong to no file.
  package static func noTranscript(_ path: String, wanted name: String, strays: [String]) -> Diagnostic {
    let near = strays.map { "`\($0)` stands beside no file" }.joined(separator: ", ")
    return .note(
      at: Place(file: path, line: 1, column: 1), "no conversation stands beside this file, so none is tried",
      code: "no-transcript", hint: strays.isEmpty ? "write some in `\(name)`" : "it is `\(name)`; \(near)")
  }

  /// A file that has to be mended first.
  package static func notTried(_ path: String, errors: Int) -> Diagnostic {
    .note(
      at: Place(file: path, line: 1, column: 1),
      "this file is not tried: the check finds \(errors == 1 ? "1 error" : "\(errors) errors") in it",
      code: "not-tried", hint: "mend what is said above first")
  }
}
