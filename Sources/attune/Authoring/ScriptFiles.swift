import DialogueScript
import Foundation

/// The files that a path given to `attune dialogue` stands for.
struct ScriptFiles {
  /// Paths of `.yaml` files, in alphabetical order.
  let paths: [String]
  /// Transcripts and lists in the folders that stand beside no file: nothing is held to them.
  let strays: [String]
  /// Folders in which the libraries these files use are looked for first.
  let folders: [String]

  /// - Throws: `Failure` when a path names nothing.
  init(_ arguments: [String]) throws {
    var paths: [String] = []
    var (folders, strays): ([String], [String]) = ([], [])
    for argument in arguments {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
        throw Failure(
          "there is no file or folder `\(argument)`", hint: "give a `.yaml` file, or a folder that holds some")
      }
      if !isFolder.boolValue { try ScriptFiles.requireScript(argument) }
      let all = isFolder.boolValue ? ScriptFiles.files(below: argument) : [argument]
      let found = isFolder.boolValue ? all.filter { $0.hasSuffix(".yaml") } : all
      strays += ScriptFiles.strays(among: all)
      if found.isEmpty { throw Failure("no `.yaml` file stands in `\(argument)`") }
      paths += found
      let folder = isFolder.boolValue ? argument : ScriptFiles.parent(of: argument)
      folders += ScriptFiles.searched(around: folder)
    }
    self.paths = paths
    self.folders = folders
    self.strays = strays
  }

  /// The one dialogue that a path stands for.
  /// - Parameter purpose: why it has to be one: `a picture shows one dialogue`.
  /// - Throws: `Failure` when it is a folder, or nothing is there.
  static func one(_ path: String, because purpose: String) throws -> ScriptFiles {
    let files = try ScriptFiles([path])
    guard files.paths == [path] else {
      throw Failure("`\(path)` is a folder, and \(purpose)", hint: "name one of its files")
    }
    return files
  }

  private static let besides = [".transcript", ".heard"]

  private static func requireScript(_ path: String) throws {
    guard let ending = besides.first(where: path.hasSuffix) else { return }
    throw Failure(
      "`\(path)` is held to by a dialogue, and is none",
      hint: "name the file it stands beside: \(path.dropLast(ending.count)).yaml")
  }

  private static func strays(among files: [String]) -> [String] {
    let scripts = Set(files.filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(".yaml".count) })
    return files.filter { file in
      besides.contains { file.hasSuffix($0) && !scripts.contains(file.dropLast($0.count)) }
    }
  }

  /// A folder of dialogues and the one above it. In `practices`, `language` and `cards` nothing is looked for by itself: a sitting
  /// names what stands there from the folder above.
  private static func searched(around folder: String) -> [String] {
    let isPart = ["practices", "language", "cards"].contains(URL(fileURLWithPath: folder).lastPathComponent)
    return isPart ? [parent(of: folder)] : [folder, parent(of: folder)]
  }

  private static func files(below folder: String) -> [String] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return names.sorted().map { "\(base)/\($0)" }
  }

  private static func parent(of path: String) -> String {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return parent.isEmpty ? "." : parent
  }
}
