import DialogueScript
import Foundation

/// The files that a path given to `attune dialogue` stands for.
struct ScriptFiles {
  /// Paths of `.yaml` files, in alphabetical order.
  let paths: [String]
  /// Folders in which the libraries these files use are looked for first.
  let folders: [String]

  /// - Throws: `Failure` when a path names nothing.
  init(_ arguments: [String]) throws {
    var paths: [String] = []
    var folders: [String] = []
    for argument in arguments {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
        throw Failure(
          "there is no file or folder `\(argument)`", hint: "give a `.yaml` file, or a folder that holds some")
      }
      let found = isFolder.boolValue ? ScriptFiles.scripts(below: argument) : [argument]
      if found.isEmpty { throw Failure("no `.yaml` file stands in `\(argument)`") }
      paths += found
      let folder = isFolder.boolValue ? argument : ScriptFiles.parent(of: argument)
      folders += [folder, ScriptFiles.parent(of: folder)]
    }
    self.paths = paths
    self.folders = folders
  }

  private static func scripts(below folder: String) -> [String] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(base)/\($0)" }
  }

  private static func parent(of path: String) -> String {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return parent.isEmpty ? "." : parent
  }
}
