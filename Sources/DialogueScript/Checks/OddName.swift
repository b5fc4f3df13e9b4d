import Dialogue
import Foundation

extension Script {
  /// A name that is none, or another than that of the file, where files are found by their names.
  var oddName: [Diagnostic] {
    guard let entry = document.root.entries?.first, let name = entry.value.text, !name.isEmpty,
      ["dialogue", "client", "labels", "library", "script", "card"].contains(entry.key)
    else { return [] }
    let file = URL(fileURLWithPath: path)
    let (stem, folder) = (file.deletingPathExtension().lastPathComponent, file.deletingLastPathComponent())
    if ["practices", "language", "cards"].contains(folder.lastPathComponent), name != stem {
      return [odd(entry, "the name `\(name)` is not the name of the file", wanted: stem.asDialogueName)]
    }
    guard !name.isDialogueName else { return [] }
    let message = "a name has small letters, digits and hyphens only, and `\(name)` has others"
    return [odd(entry, message, wanted: name.asDialogueName)]
  }

  private func odd(_ entry: Document.Entry, _ message: String, wanted: String) -> Diagnostic {
    .warning(
      at: entry.value.place, message, code: "odd-name",
      hint: "write `\(entry.key): \(wanted)`, in a file `\(wanted).yaml`")
  }
}

extension String {
  /// Whether a dialogue can have this name.
  package var isDialogueName: Bool {
    let isSound = utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return isSound && !isEmpty && !hasPrefix("-") && utf8.count <= 60
  }

  /// `the-gift` for `The Gift`.
  fileprivate var asDialogueName: String {
    let words = lowercased().split { !String($0).isDialogueName }.map(String.init)
    return words.isEmpty ? "late-again" : String(words.joined(separator: "-").prefix(60))
  }
}
