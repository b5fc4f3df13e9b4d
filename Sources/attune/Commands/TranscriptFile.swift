import Dialogue
import DialogueScript
import Foundation

extension HeardList {
  /// The list of lines that stands beside a file; `nil` when there is none.
  init?(beside path: String) {
    let name = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".heard"
    guard FileManager.default.fileExists(atPath: name) else { return nil }
    self.init(SourceFile(path: name))
  }
}

/// The conversations that stand beside a dialogue.
struct TranscriptFile {
  let transcript: Transcript

  /// `nil` when there is none.
  init?(beside path: String) {
    let name = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".transcript"
    guard FileManager.default.fileExists(atPath: name) else { return nil }
    transcript = Transcript(SourceFile(path: name))
  }

  /// What they come to.
  func coverage(of dialogue: Dialogue, visiting others: @escaping (String) -> Dialogue?) -> Coverage {
    var coverage = Coverage()
    let replay = Replay(dialogue, savesEveryTurn: false, visiting: others)
    for conversation in transcript.conversations { _ = replay.differences(from: conversation, coverage: &coverage) }
    return coverage
  }
}
