import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// What `Dialogues/README.md` says of the voice, as far as letters show it.
///
/// `ATTUNE_SEEDS` names the folder of the documents that the ideas come from: no eight words in a row are theirs.
struct VoiceTests {
  private static let unsaid = [
    #"\bshould\b"#, #"\btry to\b"#, #"\bhave you (considered|thought (of|about))\b"#, #"\bwhy did(n't| not)? you\b"#,
    #"\bI understand\b"#, #"\bgreat\b"#, "!", #"\?.*\?"#,
  ]
  /// Where somebody may be in danger it is said plainly who has to hear of it, and what is to be left alone.
  private static let saysPlainly = ["abuse", "boundary-crossed", "client-risk", "others", "self-risk"]
  private static let plainWords: Set = [#"\bshould\b"#, #"\btry to\b"#]
  private static let seeds = ProcessInfo.processInfo.environment["ATTUNE_SEEDS"]

  private func spoken() -> [SpokenLine] {
    let repertoire = Repertoire(folders: [Bundled.folder])
    return Bundled.files.flatMap { repertoire.script(SourceFile(path: "\(Bundled.folder)/\($0)")).spokenLines }
  }

  @Test func `no line of Attune's orders, accuses, grades, claims to know or asks twice`() throws {
    let lines = spoken().filter { $0.speaker == .attune }
    #expect(lines.count > 1_000)
    for pattern in Self.unsaid {
      let regex = try Regex(pattern).ignoresCase()
      for line in lines where line.text.contains(regex) && !isPlain(line, pattern) {
        Issue.record("\(line.file):\(line.line): \(line.text)")
      }
    }
  }

  private func isPlain(_ line: SpokenLine, _ pattern: String) -> Bool {
    Self.plainWords.contains(pattern) && Self.saysPlainly.contains { line.file.hasSuffix("language/\($0).yaml") }
  }

  @Test(.enabled(if: seeds != nil, "ATTUNE_SEEDS names the folder of the documents it all starts from"))
  func `no eight words in a row are those of a seed`() throws {
    let folder = try #require(Self.seeds)
    var known: Set<[Substring]> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".txt") {
      known.formUnion(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).eights)
    }
    #expect(known.count > 1_000)
    let root = String(Bundled.folder.dropLast("Dialogues".count))
    let files = FileManager.default.enumerator(atPath: Bundled.folder)?.compactMap { "Dialogues/\($0)" } ?? []
    for name in files + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Sources/README.md"] {
      guard let text = try? String(contentsOfFile: root + name, encoding: .utf8) else { continue }
      for words in text.withoutReferences.eights where known.contains(words) {
        Issue.record("\(name): \(words.joined(separator: " "))")
      }
    }
  }
}

extension String {
  /// A card without the works it names at its end: a title is quoted, or it is no title.
  fileprivate var withoutReferences: String {
    guard hasPrefix("card:"), let references = range(of: "\nreferences:") else { return self }
    return String(self[..<references.lowerBound])
  }

  /// Every eight words that follow one another.
  fileprivate var eights: [[Substring]] {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    return words.count < 8 ? [] : (0...(words.count - 8)).map { Array(words[$0..<($0 + 8)]) }
  }
}
