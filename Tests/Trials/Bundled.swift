import Dialogue
import DialogueScript
import Foundation

/// The dialogues that come with the program.
struct Bundled {
  static let folder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Dialogues"

  let repertoire = Repertoire(folders: [Bundled.folder])
  /// Files by their path below the folder, in alphabetical order.
  let scripts: [(path: String, text: String)]
  let transcripts: [(path: String, text: String)]
  let heardLists: [(path: String, text: String)]

  init() {
    scripts = Bundled.files(ending: ".yaml")
    transcripts = Bundled.files(ending: ".transcript")
    heardLists = Bundled.files(ending: ".heard")
  }

  private static func files(ending: String) -> [(path: String, text: String)] {
    let all = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }
    return all.filter { $0.hasSuffix(ending) }.sorted().map { ($0, SourceFile(path: "\(folder)/\($0)").text) }
  }

  /// Every dialogue, with the conversations beside it.
  func dialogues() throws -> [(name: String, dialogue: Dialogue, transcript: Transcript?)] {
    try scripts.filter { $0.text.hasPrefix("dialogue:") }.compactMap { path, _ in
      let name = String(path.dropLast(".yaml".count))
      guard let dialogue = try repertoire.dialogue(name) else { return nil }
      let beside = transcripts.first { $0.path == "\(name).transcript" }
      return (name, dialogue, beside.map { Transcript($0.text, file: $0.path) })
    }
  }

  func labellings() throws -> [(name: String, labelling: Labelling)] {
    try scripts.filter { $0.text.hasPrefix("labels:") }.compactMap { path, _ in
      let name = String(path.dropLast(".yaml".count))
      return try repertoire.labelling(name).map { (name, $0) }
    }
  }
}
