import Dialogue
import DialogueScript
import Foundation

/// A dialogue that is being written: its file, the libraries it uses, and whether they have changed since they were read.
final class DialogueDesk {
  let path: String
  private let world: World
  private let folders: [String]
  private var read: [String: Stamp] = [:]

  /// What of a file changes when it is saved.
  private struct Stamp: Equatable {
    let changed: Date?
    let size: Int?
    let number: Int?

    init(_ path: String) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      changed = attributes?[.modificationDate] as? Date
      size = attributes?[.size] as? Int
      number = attributes?[.systemFileNumber] as? Int
    }
  }

  /// - Throws: `Failure` when there is no such file.
  init(_ path: String, _ world: World) throws {
    self.path = path
    self.world = world
    folders = try ScriptFiles([path]).folders
  }

  /// Reads everything, whether it has changed or not.
  func dialogue() throws(Repertoire.Unusable) -> Dialogue {
    let repertoire = world.repertoire(before: folders, usesCache: true)
    // Stamped before it is read: what is saved in between is seen next time.
    read[path] = Stamp(path)
    defer { for library in repertoire.librariesRead { read[library] = Stamp(library) } }
    return try repertoire.dialogue(at: path)
  }

  /// The same, whichever of the two kinds that can be talked to it is.
  func runnable() throws(Repertoire.Unusable) -> Runnable {
    let repertoire = world.repertoire(before: folders, usesCache: true)
    read[path] = Stamp(path)
    defer { for library in repertoire.librariesRead { read[library] = Stamp(library) } }
    return try repertoire.runnable(at: path)
  }

  func hasChanged() -> Bool { read.contains { Stamp($0.key) != $0.value } }

  /// With the line it is about.
  func rendered(_ diagnostic: Diagnostic) -> String {
    diagnostic.rendered(source: SourceFile(path: diagnostic.place.file).text)
  }
}
