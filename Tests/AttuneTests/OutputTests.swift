import Foundation
import PseudoTerminal
import Testing

/// What comes from a file or a person reaches the screen made visible, in whatever form it is asked for.
struct OutputTests {
  @Test func `nothing in the program prints past what makes text visible`() throws {
    let folder = URL(filePath: Attune.sources).appending(path: "Sources/attune")
    let files =
      FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
    #expect(files.count > 50)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let lines = text.split(separator: "\n").filter { $0.contains(/\bprint\(/) }
      #expect(lines == [], "\(file)")
    }
  }

  @Test func `a line of JSON has what a terminal obeys written as escapes, and says the same`() throws {
    let home = try HomeFolder(hasVault: false)
    let odd = "Anna\u{9B}31m\u{7F}\u{202E}\u{2028}é"
    let input = try JSONEncoder().encode(["text": odd])
    let outcome = try home.run("exec attune analyze identifiers", input: input + Data("\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.text.contains(#"\u009b31m\u007f\u202e\u2028é"#))
    #expect(outcome.text.unicodeScalars.allSatisfy { !["\u{9B}", "\u{7F}", "\u{202E}", "\u{2028}"].contains($0) })
    let answer = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    let masked = try #require(answer?["masked"] as? String)
    #expect(masked.hasSuffix("\u{9B}31m\u{7F}\u{202E}\u{2028}é"))
  }

  @Test func `a folder with an odd name is shown with its signs written out`() throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune("dialogue", "new", "late-again", "--in", "odd\u{1B}[31m\u{202E}", hearing: [])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains(#"written: odd^[[31m\u{202E}/late-again.yaml"#))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func `what a file holds is shown written out when it is mended`() throws {
    let home = try HomeFolder(hasVault: false)
    try Data("dialogue: tea\nasks first: room #4 \u{202E}today\n".utf8).write(to: home.url.appending(path: "tea.yaml"))
    let outcome = try home.attune("dialogue", "check", "--fix", "tea.yaml", hearing: [])
    #expect(outcome.text.contains("put in quotation marks"))
    #expect(!outcome.text.contains("\u{202E}"))
  }
}
