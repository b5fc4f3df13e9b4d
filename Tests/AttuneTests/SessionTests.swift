import Foundation
import PseudoTerminal
import Testing

/// Whole sittings, from the files in Sessions. How such a file is written stands at `Session`.
struct SessionTests {
  @Test(arguments: try Session.all(in: sessionsFolder))
  func `a sitting goes as written`(session: Session) throws {
    try session.run(programs: programsFolder)
  }
}

private let sessionsFolder =
  URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false) + "Sessions"

/// The build puts `attune` beside the tests.
private let programsFolder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  .path(percentEncoded: false)
