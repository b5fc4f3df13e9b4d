import Dialogue
import Foundation

/// A dialogue visits others by their names: those that stand beside its file, and the practices.
extension Repertoire {
  /// The file of the dialogue that is visited under a name.
  package func path(ofVisited name: String, from path: String) -> String? {
    guard !name.contains("/") else { return nil }
    let beside = "\(path.folder)\(name).yaml"
    return FileManager.default.fileExists(atPath: beside) ? beside : self.path(of: "practices/\(name)")
  }

  /// The names of the dialogues that a file can visit, in alphabetical order.
  package func names(visitableFrom path: String) -> [String] {
    let folder = path.folder
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let beside = files.filter { $0.hasSuffix(".yaml") && header(at: folder + $0) != nil }.map { String($0.dropLast(5)) }
    return Set(beside + dialogueNames(in: "practices")).sorted()
  }
}

extension String {
  /// A path without what stands behind its last slash.
  fileprivate var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
