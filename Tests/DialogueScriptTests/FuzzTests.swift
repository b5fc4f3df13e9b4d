import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// Bundled files, damaged by seed. Nothing may crash, and whatever is found has a place in the file.
///
/// A few hundred cases run always; `ATTUNE_FUZZ=100000` runs as many.
struct FuzzTests {
  static let cases = ProcessInfo.processInfo.environment["ATTUNE_FUZZ"].flatMap { Int($0) } ?? 300
  /// How many pieces the cases are parted into, so that several cores can work on them.
  static let pieces = 2

  @Test(arguments: 0..<pieces)
  func `a damaged file is read, and what it still says is said, without harm`(piece: Int) throws {
    let bundled = try Bundled.files.filter { !$0.hasSuffix("english.yaml") }.map { try Bundled.text($0) }
    let texts = try bundled + Array(repeating: AsTyped.fixture("lamp.yaml"), count: 4)
    let repertoire = Repertoire(folders: [Bundled.folder])
    for number in stride(from: piece, to: Self.cases, by: Self.pieces) {
      var numbers = SplitMix(seed: UInt64(number))
      let text = damaged(shortened(texts.randomElement(using: &numbers) ?? "", &numbers), &numbers)
      let script = repertoire.script(SourceFile(path: "damaged.yaml", text: text))
      let lines = text.linesOfText.count
      // The checks that prove which rule hides another take their time.
      let found =
        number.isMultiple(of: 5) ? script.everythingWrong(english: Bundled.english) : script.everythingFound
      for diagnostic in found {
        #expect((1...max(1, lines + 1)).contains(diagnostic.place.line), "case \(number)")
        #expect(diagnostic.place.column >= 1, "case \(number)")
        #expect(!diagnostic.rendered(source: text).isEmpty)
      }
      talk(script, with: Bundled.english, &numbers)
    }
  }

  @Test(arguments: 0..<pieces)
  func `a damaged transcript is read without harm`(piece: Int) throws {
    let text = SourceFile(path: Bundled.folder + "/practices/boundary.transcript").text
    for number in stride(from: piece, to: Self.cases, by: Self.pieces) {
      var numbers = SplitMix(seed: UInt64(number))
      let transcript = Transcript(damaged(shortened(text, &numbers), &numbers), file: "damaged.transcript")
      #expect(transcript.conversations.flatMap(\.lines).count + transcript.diagnostics.count > 0 || number >= 0)
    }
  }

  @Test(arguments: 0..<pieces)
  func `lines of chance are answered, and every one of them is kept`(piece: Int) throws {
    let definition = try #require(Bundled.read["practices/boundary.yaml"]?.definition)
    let dialogue = Bundled.dialogue(definition)
    let words = try Bundled.text("practices/boundary.yaml").split { " /\n".contains($0) }
    for number in stride(from: piece, to: Self.cases / 10, by: Self.pieces) {
      var numbers = SplitMix(seed: UInt64(number))
      var turn = dialogue.opening(of: dialogue.conversation(seed: UInt64(number)))
      for _ in 0..<30 where !turn.conversation.isFinished {
        let count = Int.random(in: 0...30, using: &numbers)
        let line = (0..<count).map { _ in words.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
        let before = turn.conversation
        turn = dialogue.turn(after: line, in: before)
        let isAnswered = !turn.lines.isEmpty || turn.conversation.isFinished
        #expect(isAnswered, "case \(number), in \(before.state) by \(turn.reason.rule?.id ?? "nothing"): \(line)")
        #expect(turn.conversation.turns == before.turns + 1)
      }
    }
  }

  private func talk(_ script: Script, with english: English, _ numbers: inout SplitMix) {
    if case .asTyped(let definition) = script.content {
      let script = AsTypedScript(definition)
      var turn = script.opening(of: script.conversation(seed: 1))
      for line in ["", "I see a ship", "my raft", "fog", "I can't"] {
        turn = script.turn(after: line, in: turn.conversation)
      }
    }
    guard let definition = script.dialogue, Int.random(in: 0..<4, using: &numbers) == 0 else { return }
    let dialogue = Dialogue(definition, english: english)
    var turn = dialogue.opening(of: dialogue.conversation(seed: 1))
    for line in ["", "I am so tired of it", "no", "Why?"] { turn = dialogue.turn(after: line, in: turn.conversation) }
  }

  // MARK: damage

  /// The beginning of a file and some of the rest, so that a case does not take long.
  private func shortened(_ text: String, _ numbers: inout SplitMix) -> [Substring] {
    let lines = text.linesOfText
    guard lines.count > 60 else { return lines }
    let start = Int.random(in: 20..<lines.count - 30, using: &numbers)
    return Array(lines[..<20] + lines[start..<min(lines.count, start + 40)])
  }

  private func damaged(_ whole: [Substring], _ numbers: inout SplitMix) -> String {
    var lines = whole.map(String.init)
    for _ in 0..<Int.random(in: 1...4, using: &numbers) where lines.count > 1 {
      let (one, other) = (lines.indices.randomElement(using: &numbers)!, lines.indices.randomElement(using: &numbers)!)
      switch Int.random(in: 0..<9, using: &numbers) {
      case 0: lines.remove(at: one)
      case 1: lines.insert(lines[one], at: other)
      case 2: lines.swapAt(one, other)
      case 3: lines[one] = String(lines[one].dropLast(Int.random(in: 0...lines[one].count, using: &numbers)))
      case 4: lines[one] = String(repeating: " ", count: Int.random(in: 0...8, using: &numbers)) + lines[one].trimmed
      case 5: lines[one] += Self.signs.randomElement(using: &numbers)!
      case 6: lines[one] = changed(lines[one], &numbers)
      case 7: lines[one] = lines[one].replacing(": ", with: Self.signs.randomElement(using: &numbers)!)
      default: lines = Array(lines[..<one]) + (lines.count > 4 ? lines[max(one, other)...] : [])
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let signs = [
    ": x", " #", "!", " & ", "*", "[", "{", "\"", "'", "\t", "\u{0}", "<", ">", "(", ")", "...", "/", "^$", "🙂",
    "\u{301}", "\r", "\u{2028}",
    "<x = ...0>", "- ", "|", ">", "? ",
  ]

  /// A byte of the line becomes another; what is no UTF-8 any more is mended.
  private func changed(_ line: String, _ numbers: inout SplitMix) -> String {
    var bytes = Array(line.utf8)
    guard let place = bytes.indices.randomElement(using: &numbers) else { return "\u{FEFF}" }
    bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    return String(decoding: bytes, as: UTF8.self)
  }
}
