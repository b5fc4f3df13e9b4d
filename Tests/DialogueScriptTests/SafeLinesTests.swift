import Dialogue
import Testing

@testable import DialogueScript

/// What Attune itself says is heard as danger nowhere, but where danger is spoken of.
struct SafeLinesTests {
  private static let spoken = Bundled.files.filter { !isAboutDanger($0) }

  /// The risk file with the libraries of its own, the paths, and the numbers.
  private static func isAboutDanger(_ name: String) -> Bool {
    let text = SourceFile(path: "\(Bundled.folder)/\(name)").text
    // What is said of somebody made up is heard by nobody.
    return text.hasPrefix("client:") || text.hasPrefix("labels: risk") || text.hasPrefix("numbers:")
      || text.contains("\npath for:")
  }

  @Test func `no line that Attune says raises an alarm`() throws {
    let repertoire = Repertoire(folders: [Bundled.folder])
    let risk = try #require(try repertoire.labelling("language/risk"))
    #expect(Self.spoken.count > 15)
    for name in Self.spoken {
      for line in repertoire.script(SourceFile(path: "\(Bundled.folder)/\(name)")).spokenLines
      where line.speaker == .attune || line.speaker == .card {
        let findings = risk.findings(in: line.text, as: .danger)
        #expect(findings.isEmpty, "\(name):\(line.line) \(line.text): \(findings.flatMap(\.rules).map(\.name))")
      }
    }
  }
}
