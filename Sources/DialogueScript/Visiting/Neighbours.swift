package import Dialogue

/// A dialogue and those that can be visited from it. Each is read when it is first visited.
package final class Neighbours {
  private let repertoire: Repertoire
  private let path: String
  private var known: [String: Dialogue?]
  private let willRead: (String) -> Void
  /// Why some of them could not be visited.
  package private(set) var troubles: [Diagnostic] = []

  /// - Parameters:
  ///   - path: the file of the dialogue; the others are looked for beside it first.
  ///   - willRead: is told of a file before it is read.
  package init(
    of dialogue: Dialogue, at path: String, in repertoire: Repertoire, willRead: @escaping (String) -> Void = { _ in }
  ) {
    self.repertoire = repertoire
    self.path = path
    self.willRead = willRead
    known = [dialogue.name: dialogue]
  }

  /// `nil` when there is no such dialogue or it has mistakes; `troubles` then says so.
  package func dialogue(named name: String) -> Dialogue? {
    if let found = known[name] { return found }
    let found = read(name)
    known[name] = .some(found)
    // It goes on under the name that it gives itself, whatever its file is called.
    if let found, known[found.name] == nil { known[found.name] = found }
    return found
  }

  private func read(_ name: String) -> Dialogue? {
    guard let file = repertoire.path(ofVisited: name, from: path) else {
      troubles.append(
        .error(
          at: Place(file: path, line: 1, column: 1), "there is no dialogue `\(name)` to visit",
          code: "unknown-dialogue",
          hint: name.didYouMean(repertoire.names(visitableFrom: path))))
      return nil
    }
    willRead(file)
    do {
      return try repertoire.dialogue(at: file)
    } catch {
      troubles += error.diagnostics
      return nil
    }
  }
}
