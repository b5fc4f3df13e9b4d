import Dialogue
import DialogueScript
import Practice

/// A file without which no sitting begins.
struct MissingFile: Error {
  let name: String
}

extension Surroundings {
  /// Reads what a sitting needs. The bundled safety files are read whatever the search path holds.
  /// - Throws: when one of them is missing or unsound; a sitting does not begin without.
  init(
    _ world: World, repertoire: Repertoire, hasVault: Bool, isForOnePractice: Bool = false, isForWriting: Bool = false
  ) throws {
    // The same folders need not be read twice.
    let isOnlyBundled = repertoire.existingFolders == Repertoire(folders: world.bundledFolders).existingFolders
    let bundled = isOnlyBundled ? repertoire : world.bundledRepertoire
    // Most of what there is to read, so it is read on a thread of its own.
    let risk = Meanwhile { try world.bundledRepertoire.required("language/risk") }
    let contacts = try world.contacts(bundled)
    world.warnOfRegion(contacts)
    self.init(
      safety: try Safety(bundled, risk: risk, adding: isOnlyBundled ? nil : repertoire),
      contacts: contacts, lines: try repertoire.lines(of: HouseLine.self),
      themes: try repertoire.required("language/practices"), answers: try repertoire.required("language/answers"),
      offers: repertoire.offers(), seed: world.seed, hasVault: hasVault,
      isInteractive: world.isInteractive, isForOnePractice: isForOnePractice, isForWriting: isForWriting)
  }
}

extension Safety {
  /// - Parameters:
  ///   - risk: the file of risk, when it is being read already.
  ///   - others: folders whose own file of risk is heard besides; it can add, and silence nothing.
  init(_ bundled: Repertoire, risk: Meanwhile<Labelling>? = nil, adding others: Repertoire? = nil) throws {
    var paths: [String: Dialogue] = [:]
    for (name, header) in bundled.headers(in: "language") {
      if let label = header.pathFor { paths[label] = try bundled.dialogue("language/\(name)") }
    }
    try self.init(
      risk: try risk?.get() ?? bundled.required("language/risk"),
      adding: [others?.addedRisk(besides: bundled)].compactMap { $0 }, paths: paths)
  }
}

extension Repertoire {
  /// A file of risk that is not the bundled one; when it cannot be used that is said, and nothing is lost by it.
  func addedRisk(besides bundled: Repertoire) -> Labelling? {
    guard let path = path(of: "language/risk"), path != bundled.path(of: "language/risk") else { return nil }
    do {
      return try labelling("language/risk")
    } catch {
      ErrorReport.warn(ErrorReport.sentence(for: error) + "; danger is heard by the bundled files all the same")
      return nil
    }
  }

  func required(_ name: String) throws -> Labelling {
    guard let found = try labelling(name) else { throw MissingFile(name: name) }
    return found
  }

  /// Every practice, with what it is offered for.
  func offers() -> [Surroundings.Offer] {
    headers(in: "practices").map { _, header in
      Surroundings.Offer(
        name: header.name, title: header.title, offeredFor: header.offeredFor, need: header.need,
        minutes: header.minutes,
        asksNextTime: header.asksNextTime)
    }
  }
}
