import DialogueScript
import Foundation

/// What is said when a practice is not found, or a folder of practices is not where it was looked for.
extension Failure {
  static func noPractice(_ name: String, in repertoire: Repertoire) -> Failure {
    let near = nearest(to: name, in: repertoire.dialogueNames(in: "practices")).map { "did you mean `\($0)`?" }
    return Failure(
      "there is no practice `\(name)`",
      hint: hintOnStray(name, in: repertoire.folders) ?? near ?? "`attune practice` lists them")
  }

  /// A file of this name that stands beside the folder in which practices are looked for.
  private static func hintOnStray(_ name: String, in folders: [String]) -> String? {
    guard let folder = folders.first(where: { FileManager.default.fileExists(atPath: "\($0)/\(name).yaml") }) else {
      return nil
    }
    if folder.isNamedPractices { return namesTheFolderAround }
    return "\(folder)/\(name).yaml is there, and belongs in the folder \(folder)/practices"
  }

  static let namesTheFolderAround = "name the folder in which `practices` stands"
}

extension GlobalOptions {
  /// - Throws: `Failure` when `--dialogues` names nothing in which dialogues can be found.
  func requireDialogues() throws {
    // What is locked has to open whatever became of the folder meanwhile.
    guard let folder = dialogues, !folder.isEmpty, locked == nil else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure(
        "there is no folder `\(folder)`", hint: "`--dialogues` names the folder in which `practices` stands")
    }
    if folder.isNamedPractices, !FileManager.default.fileExists(atPath: "\(folder)/practices") {
      throw Failure("no practice is looked for in `\(folder)` itself", hint: Failure.namesTheFolderAround)
    }
  }
}

extension String {
  /// Whether the folder at this path is called `practices`.
  var isNamedPractices: Bool { isNamed("practices") }

  /// Whether a path ends in a folder of this name.
  func isNamed(_ folder: String) -> Bool {
    URL(fileURLWithPath: self).standardizedFileURL.lastPathComponent == folder
  }
}
