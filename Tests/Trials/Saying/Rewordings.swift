import Dialogue
import DialogueScript
import Foundation

/// `attune-trials reworded [NAME…]`: adds to the conversations beside the bundled dialogues the same ones in other
/// words, until every wording that they come to has been said in one. The change is there to be read.
struct Rewordings {
  private let names: [String]
  private let bundled = Bundled()

  init(_ arguments: [String]) { names = arguments }

  /// - Returns: the exit status.
  func report() throws -> Int32 {
    let dialogues = try bundled.dialogues()
    var coverage = Coverage()
    for (_, dialogue, transcript) in dialogues {
      for conversation in transcript?.conversations ?? [] {
        _ = Replay(dialogue, savesEveryTurn: false).differences(from: conversation, coverage: &coverage)
      }
    }
    var found: Set<Place> = []
    for (name, dialogue, transcript) in dialogues where names.isEmpty || names.contains(name) {
      let missing = dialogue.definition.unsaid(in: coverage).filter { !found.contains($0.key) }
      var rewording = Rewording(dialogue, missing: missing)
      let added = (transcript?.conversations ?? []).flatMap { rewording.rewordings(of: $0) } + rewording.ofLibraries()
      found.formUnion(Set(missing.keys).subtracting(rewording.missing.keys))
      try append(added, to: "\(Bundled.folder)/\(name).transcript")
      print("\(name): \(added.count) conversations added, \(rewording.missing.count) wordings left")
      for (place, text) in rewording.missing.sorted(by: { $0.key.line < $1.key.line }) {
        print("  \(place.line): \(text)")
      }
    }
    return 0
  }

  private func append(_ conversations: [[String]], to path: String) throws {
    guard !conversations.isEmpty else { return }
    var text = try String(contentsOfFile: path, encoding: .utf8)
    while text.last == "\n" { text.removeLast() }
    for conversation in conversations { text += "\n\n" + conversation.joined(separator: "\n") }
    try Data((text + "\n").utf8).write(to: URL(filePath: path))
  }
}

extension DialogueDefinition {
  /// Every wording of the dialogue and its libraries that no conversation has come to.
  fileprivate func unsaid(in coverage: Coverage) -> [Place: String] {
    let rules = rules + states.flatMap { $0.rules + [$0.otherwise].compactMap { $0 } } + libraryRules
    let ofRules = (rules + [otherwise].compactMap { $0 }).flatMap { $0.says + $0.asks + $0.resumesWith + $0.laterAsks }
    let ofStates = states.flatMap { $0.says + $0.asks + $0.asksAgain + $0.leaves }
    let missing = (ofRules + ofStates).filter { !coverage.hasSaid($0.place) }
    return Dictionary(missing.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
