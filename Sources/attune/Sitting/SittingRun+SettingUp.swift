import Foundation
import Practice

extension SittingRun {
  /// Whether a person sits at a terminal where there is neither a vault nor the keys of one.
  var isFirstHere: Bool {
    guard world.isInteractive, desk.vault == nil, let config = try? world.configFolder else { return false }
    return !FileManager.default.fileExists(atPath: "\(config)/keys")
  }

  mutating func makeVaultFirst() throws -> Response {
    _ = try makeVault()
    watchForIdleness()
    return sitting.setUpGoesOn()
  }

  /// It holds for this sitting even when it cannot be noted.
  func list(_ person: Contacts.Supporter) {
    do {
      try world.peopleFile.change { $0.append(person) }
    } catch {
      tell(ErrorReport.sentence(for: error))
    }
  }
}
