import Dialogue

extension Diagnostic {
  /// Conversations or lines of which nobody would notice that nothing is held to them.
  package static func standsAlone(_ path: String) -> Diagnostic {
    .error(
      at: Place(file: path, line: 1, column: 1), "no dialogue stands beside this file, so nothing is held to it",
      code: "stands-alone", hint: "give both the same name, or take this one away")
  }
}
