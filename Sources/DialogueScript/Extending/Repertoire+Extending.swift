import Foundation

/// A dialogue can extend another one of the folder `practices`, also one of its own name further on in the search path.
extension Repertoire {
  /// Every file of this name on the search path, the first one first.
  func paths(of name: String) -> [String] {
    folders.map { "\($0)/\(name).yaml" }.filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// The file that another one extends under a name: never itself, nor one that is being extended already.
  func path(ofExtended name: String, from path: String, passing others: [String] = []) -> String? {
    let taken = Set((others + [path]).map(\.resolved))
    return paths(of: name).first { !taken.contains($0.resolved) }
  }

  /// The files that a dialogue takes over from: the one it extends, then the one that this extends in its turn.
  package func paths(extendedBy path: String) -> [String] { paths(extendedBy: path, passing: []) }

  private func paths(extendedBy path: String, passing others: [String]) -> [String] {
    guard let name = SourceFile(path: path).document.root.text(of: "extends"),
      let found = self.path(ofExtended: name, from: path, passing: others)
    else { return [] }
    return [found] + paths(extendedBy: found, passing: others + [path])
  }

  func extended(_ name: String, from path: String) -> ExtendedDialogue? {
    guard let found = self.path(ofExtended: name, from: path, passing: extending) else { return nil }
    extending.append(path)
    defer { extending.removeLast() }
    return ExtendedDialogue(script: script(SourceFile(path: found)))
  }
}

extension String {
  /// The same for every way to write a path.
  fileprivate var resolved: String { URL(fileURLWithPath: self).resolvingSymlinksInPath().path }
}
