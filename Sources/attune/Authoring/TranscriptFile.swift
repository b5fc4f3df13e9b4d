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
    let name = TranscriptFile.path(beside: path)
    guard FileManager.default.fileExists(atPath: name) else { return nil }
    transcript = Transcript(SourceFile(path: name))
  }

  fileprivate static func path(beside path: String) -> String {
    (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".transcript"
  }

  /// What they come to.
  func coverage(of dialogue: Dialogue, visiting others: @escaping (String) -> Dialogue?) -> Coverage {
    var coverage = Coverage()
    let replay = Replay(dialogue, savesEveryTurn: false, visiting: others)
    for conversation in transcript.conversations { _ = replay.differences(from: conversation, coverage: &coverage) }
    return coverage
  }
}

extension Diagnostic {
  /// No conversations stand beside a file; those in its folder that belong to no other may be meant.
  static func noTranscript(beside path: String) -> Diagnostic {
    let wanted = URL(fileURLWithPath: TranscriptFile.path(beside: path))
    let folder = wanted.deletingLastPathComponent().path
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    let strays = names.filter { $0.hasSuffix(".transcript") && !names.contains($0.dropLast(10) + "yaml") }
    return noTranscript(path, wanted: wanted.lastPathComponent, strays: strays.sorted())
  }
}
