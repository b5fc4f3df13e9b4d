import Dialogue
import DialogueScript
import Foundation

/// A dialogue that is being written: its file, the libraries it uses, the dialogues it visits, and whether any of them
/// has changed since it was read.
final class DialogueDesk {
  let path: String
  private let world: World
  private let folders: [String]
  private var repertoire: Repertoire
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
    folders = try ScriptFiles.one(path, because: "one talks to one dialogue").folders
    repertoire = world.repertoire(before: folders, usesCache: true)
  }

  /// The file, whichever of the two kinds that can be talked to it is; everything is read anew.
  func runnable() throws(Repertoire.Unusable) -> Runnable {
    repertoire = world.repertoire(before: folders, usesCache: true)
    read = [:]
    willRead(path)
    defer { stampLibraries() }
    return try repertoire.runnable(at: path)
  }

  /// A dialogue that was just read, and those it visits.
  func neighbours(of dialogue: Dialogue) -> Neighbours {
    Neighbours(of: dialogue, at: path, in: repertoire) { [weak self] in self?.willRead($0) }
  }

  /// Stamped before it is read: what is saved in between is seen next time.
  private func willRead(_ path: String) { read[path] = Stamp(path) }

  func stampLibraries() {
    for library in repertoire.librariesRead where read[library] == nil { willRead(library) }
  }

  func hasChanged() -> Bool { read.contains { Stamp($0.key) != $0.value } }

  /// With the line it is about.
  func rendered(_ diagnostic: Diagnostic) -> String {
    diagnostic.rendered(source: SourceFile(path: diagnostic.place.file).text)
  }
}
