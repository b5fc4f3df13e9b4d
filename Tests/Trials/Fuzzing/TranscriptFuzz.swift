import Dialogue
import DialogueScript

/// Damaged conversations are read and played, straight and with saving.
struct TranscriptFuzz: Fuzz {
  private let dialogues: [(dialogue: Dialogue, conversations: [Substring])]

  init(_ bundled: Bundled) throws {
    let texts = Dictionary(bundled.transcripts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    dialogues = try bundled.dialogues().compactMap { name, dialogue, _ in
      texts["\(name).transcript"].map { (dialogue, $0.split(separator: "\n\n")) }
    }
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    guard let (dialogue, conversations) = dialogues.randomElement(using: &numbers),
      let conversation = conversations.randomElement(using: &numbers)
    else { throw Failure("there is no transcript") }
    let bytes = Damage.done(to: String(conversation), &numbers)
    let transcript = Transcript(String(decoding: bytes, as: UTF8.self), file: "fuzz.transcript")
    let lines = bytes.count { $0 == 0x0A } + 1
    for diagnostic in transcript.diagnostics where !(1...lines).contains(diagnostic.place.line) {
      throw Failure("stands outside the file: \(diagnostic.rendered(source: nil))")
    }
    let replay = Replay(dialogue, savesEveryTurn: Bool.random(using: &numbers))
    var coverage = Coverage()
    for conversation in transcript.conversations { _ = replay.differences(from: conversation, coverage: &coverage) }
    return 0
  }
}
