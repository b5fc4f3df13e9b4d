import Foundation
import PseudoTerminal
import Testing

/// Whole sittings, from the files in Sessions. How such a file is written stands at `Session`.
///
/// `$READY_VAULT` holds a vault with its keys as they lie in a home folder, for `cp -r "$READY_VAULT"/. ~`. Its
/// passphrase is `correct horse battery staple`. `$SOURCES` is the source tree. With `ATTUNE_SESSION` set, only sessions
/// whose file begins so are run.
struct SessionTests {
  @Test(arguments: try Session.all(in: sessionsFolder).filter { $0.file.hasPrefix(wanted) })
  func `a sitting goes as written`(session: Session) throws {
    try session.run(
      programs: Attune.folder, environment: ["READY_VAULT": try ReadyVault.path(), "SOURCES": Attune.sources])
  }
}

private let wanted = ProcessInfo.processInfo.environment["ATTUNE_SESSION"] ?? ""

private let sessionsFolder =
  URL(filePath: #filePath).deletingLastPathComponent().path(percentEncoded: false) + "Sessions"
