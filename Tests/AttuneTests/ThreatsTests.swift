import Foundation
import PseudoTerminal
import Testing

/// The page on what is promised names tests, and they are there.
struct ThreatsTests {
  private let page: String

  init() throws { page = try String(contentsOfFile: "\(Attune.sources)/Dialogues/threats.md", encoding: .utf8) }

  @Test func `every test that is named exists, and every promise names one`() throws {
    let files = FileManager.default.enumerator(atPath: "\(Attune.sources)/Tests")?.compactMap { $0 as? String } ?? []
    let tests = try files.filter { $0.hasSuffix("Tests.swift") }.reduce(into: Set<String>()) { names, file in
      let text = try String(contentsOfFile: "\(Attune.sources)/Tests/\(file)", encoding: .utf8)
      for match in text.matches(of: /@Test[^`]*func `([^`]+)`/) { names.insert(String(match.1)) }
    }
    let promised = try #require(page.components(separatedBy: "## Not promised").first)
    let items = promised.components(separatedBy: "\n- ").dropFirst()
    #expect(items.count > 12)
    for item in items {
      let shown = try #require(item.components(separatedBy: "Shown by").dropFirst().first, "\(item)")
      let names = shown.replacing(/\n +/, with: " ").matches(of: /`([^`]+)`/).map { String($0.1) }
      #expect(!names.isEmpty)
      for name in names { #expect(tests.contains(name), "\(name)") }
    }
  }

  @Test func `the command shows the page, without the marks of Markdown`() throws {
    let shown = try HomeFolder(hasVault: false).attune("vault", "threats", hearing: [])
    #expect(shown.status == 0)
    for part in ["What is promised, and what is not", "Not promised", "Erasing.", "Shown by"] {
      #expect(shown.text.contains(part))
    }
    #expect(!shown.text.contains("**") && !shown.text.contains("#"))
  }
}
