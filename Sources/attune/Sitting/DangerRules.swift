import Dialogue
import DialogueScript

/// What a sitting hears as danger, for whoever asks no more than whether: the bundled file of risk, and what a file of
/// one's own adds to it.
struct DangerRules {
  private let files: [Labelling]

  /// - Throws: when the bundled file is missing or unsound.
  init(_ world: World) throws {
    let bundled = world.bundledRepertoire
    let added = world.repertoire().addedRisk(besides: bundled)
    files = try [bundled.required("language/risk")] + [added].compactMap { $0 }
  }

  /// The gravest first. A label that is not the bundled file's has no path in a sitting, and counts as little here.
  func findings(in line: String) -> [Labelling.Finding] {
    let known = files[0].labels
    let all = files.flatMap { $0.findings(in: line, as: .danger) }.filter { known.contains($0.label) }
    return all.enumerated().sorted { ($0.element.band, $0.offset) < ($1.element.band, $1.offset) }.map(\.element)
  }
}
