import DialogueScript
import Testing

struct SpokenLineTests {
  @Test func `every line a person can see has its place, in the order of the file`() {
    let lines = Tea.script.spokenLines
    #expect(
      lines.map { "\($0.line) \($0.text)" } == [
        "9 Enough.", "15 When was your last cup?", "16 Which cup was it?", "21 Yesterday.", "28 A long evening.",
        "31 Where could ten minutes hide?", "36 Not today.", "37 Tomorrow, then.", "43 It is written down.",
      ])
    #expect(lines.allSatisfy { $0.file == "tea.yaml" && $0.speaker == .attune })
  }

  @Test func `the lines of the sitting are lines that a person can see`() throws {
    let path = "\(Bundled.folder)/language/sitting.yaml"
    let script = try Repertoire(folders: [Bundled.folder]).readable(path)
    #expect(script.spokenLines.contains { $0.text == "What is still with you?" })
  }

  @Test(arguments: ["practices/boundary", "language/craft", "language/risk", "language/practices"])
  func `each line stands in its file where it is said to stand`(name: String) throws {
    let path = "\(Bundled.folder)/\(name).yaml"
    let written = SourceFile(path: path).text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in try Repertoire(folders: [Bundled.folder]).readable(path).spokenLines {
      let around = written[(line.line - 1)...].prefix(12).joined(separator: " ")
      let firstWord = try #require(line.text.split(separator: " ").first)
      #expect(around.contains(firstWord), "\(name):\(line.line)")
    }
  }
}
