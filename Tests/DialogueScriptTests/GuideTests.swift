import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The files, conversations and lists in `Dialogues/README.md`. Its commands and messages are in `DocumentsTests`.
struct GuideTests {
  /// The blocks of the guide, by the language named behind their backticks.
  static let blocks: [(language: String, line: Int, text: String)] = {
    let guide = (try? String(contentsOfFile: Bundled.folder + "/README.md", encoding: .utf8)) ?? ""
    var blocks: [(String, Int, String)] = []
    var open: (language: String, line: Int, lines: [Substring])?
    for (number, line) in guide.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let done = open { blocks.append((done.language, done.line, done.lines.joined(separator: "\n") + "\n")) }
        open = open == nil ? (String(line.dropFirst(3)), number + 1, []) : nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }()

  /// The blocks that are whole files.
  static let files = blocks.filter { block in
    block.language == "yaml" && Script.kinds.contains { block.text.hasPrefix("\($0):") }
  }

  private func script(_ text: String) -> Script {
    Repertoire(folders: [Bundled.folder]).script(SourceFile(path: "guide.yaml", text: text))
  }

  @Test func `the guide has its examples, and each of them is a whole file`() {
    #expect(Self.files.count >= 3)
    #expect(Self.files.count == Self.blocks.count { $0.language == "yaml" })
  }

  @Test(arguments: files.map(\.line))
  func `every file in the guide passes the checks and its own examples`(line: Int) throws {
    let text = try #require(Self.files.first { $0.line == line }).text
    let script = script(text)
    let wrong = script.everythingWrong(english: Bundled.english).filter { $0.severity != .note }
    #expect(wrong.map { $0.rendered(source: text) } == [])
    #expect(script.definition.map { Examples().diagnostics(for: $0, english: Bundled.english) } ?? [] == [])
  }

  @Test func `the first dialogue goes as the transcript in the guide says`() throws {
    let definition = try #require(script(Self.files[0].text).dialogue)
    let dialogue = Dialogue(definition, english: Bundled.english)
    let written = try #require(Self.blocks.last { $0.text.contains("\nyou: ") }).text
    let transcript = Transcript(written, file: "guide.transcript")
    #expect(transcript.diagnostics == [])
    #expect(transcript.conversations.count == 1)
    for saves in [false, true] {
      var coverage = Coverage()
      for conversation in transcript.conversations {
        #expect(Replay(dialogue, savesEveryTurn: saves).differences(from: conversation, coverage: &coverage) == [])
      }
    }
  }

  @Test func `the list of lines in the guide belongs to its first dialogue`() throws {
    let definition = try #require(script(Self.files[0].text).dialogue)
    let written = try #require(Self.blocks.first { $0.text.contains("\nnot: ") }).text
    let list = HeardList(written, file: "guide.heard")
    #expect(list.sections.map(\.lines.count) == [2])
    #expect(list.diagnostics(for: definition, english: Bundled.english) == [])
  }

  @Test func `an extension goes to its own state and back, as the guide says`() throws {
    let file = try #require(Self.files.first { $0.text.hasPrefix("dialogue: boundary-on-foot") })
    let written = try #require(Self.blocks.first { $0.line > file.line })
    let transcript = Transcript(written.text, file: "guide.transcript")
    #expect(transcript.diagnostics == [] && transcript.conversations.map(\.lines.count) == [5])
    let dialogue = Dialogue(try #require(script(file.text).dialogue), english: Bundled.english)
    var coverage = Coverage()
    for conversation in transcript.conversations {
      #expect(Replay(dialogue, savesEveryTurn: true).differences(from: conversation, coverage: &coverage) == [])
    }
    #expect(coverage.gaps(in: dialogue.definition) == [])
  }

  @Test func `a client goes as the conversation below it says`() throws {
    let file = try #require(Self.files.first { $0.text.hasPrefix("client: pia") })
    let written = try #require(Self.blocks.first { $0.line > file.line })
    let transcript = Transcript(written.text, file: "clients/pia.transcript")
    #expect(transcript.diagnostics == [] && transcript.conversations.map(\.lines.count) == [9])
    let dialogue = Bundled.dialogue(try #require(script(file.text).dialogue))
    for conversation in transcript.conversations {
      var coverage = Coverage()
      #expect(Replay(dialogue, savesEveryTurn: true).differences(from: conversation, coverage: &coverage) == [])
    }
  }

  @Test func `the first dialogue keeps what it captures, and nobody gets stuck in it`() throws {
    let definition = try #require(script(Self.files[0].text).dialogue)
    #expect(!definition.states.flatMap(\.rules).flatMap(\.sets).isEmpty)
    #expect(Play(Dialogue(definition, english: Bundled.english)).troubles(in: 50, from: 1) == [])
  }

  @Test func `a file that lacks what the guide calls needed is refused`() throws {
    let guide = try String(contentsOfFile: Bundled.folder + "/README.md", encoding: .utf8)
    let whole = "dialogue: tea\ncredit: our own\nstates:\n  cup:\n    asks: Which?\n    otherwise: ends\n"
    let needed = ["## The parts of a dialogue", "### States"].flatMap { keys(below: $0, of: guide, saying: "| needed") }
    #expect(needed == ["dialogue", "credit", "states", "asks", "otherwise"])
    #expect(!script(whole).everythingWrong(english: Bundled.english).hasErrors)
    for key in needed {
      #expect(script(whole.without(key)).everythingWrong(english: Bundled.english).hasErrors, "\(key)")
    }
  }

  /// The keys in the first column of the tables below a heading.
  private func keys(below heading: String, of guide: String, saying word: String = "") -> [String] {
    let section = guide.components(separatedBy: "\n").drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("##") }
    return section.filter { $0.hasPrefix("| `") && (word.isEmpty || $0.contains(word)) }.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      }
    }
  }

  @Test func `the guide names every key there is, and no other`() throws {
    let guide = try String(contentsOfFile: Bundled.folder + "/README.md", encoding: .utf8)
    #expect(Set(keys(below: "## The parts of a dialogue", of: guide)) == Set(DialogueReader.keys))
    #expect(Set(keys(below: "### States", of: guide)) == Set(DialogueReader.stateKeys))
    #expect(Set(keys(below: "### Rules", of: guide)) == Set(RuleReader.keys))
    #expect(Set(keys(below: "## Library cards", of: guide)) == Set(CardReader.keys + CardReader.claimKeys))
    #expect(Set(keys(below: "## Sources", of: guide)) == Set(ServedReader.keys + ServedReader.rowKeys))
  }

  @Test func `every guard in the guide is read`() throws {
    let guide = try String(contentsOfFile: Bundled.folder + "/README.md", encoding: .utf8)
    let guards = keys(below: "## Guards", of: guide).filter { !["at most", "above", "below", "not"].contains($0) }
    #expect(guards.count >= 15)
    for one in guards where !["turns here", "turns"].contains(one) {
      #expect(GuardReader().guarding(one) != nil, "\(one)")
    }
  }
}

extension String {
  /// A file without a key and what stands below it.
  fileprivate func without(_ key: String) -> String {
    let lines = split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.trimmed.hasPrefix("\(key):") }) else { return self }
    let depth = lines[start].prefix { $0 == " " }.count
    let below = lines[(start + 1)...].prefix { $0.prefix { $0 == " " }.count > depth }.count
    return (lines[..<start] + lines[(start + 1 + below)...]).joined(separator: "\n") + "\n"
  }
}
