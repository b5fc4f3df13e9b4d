import Foundation
import PseudoTerminal
import Testing

/// `attune card`, `attune practice` as a list, and `attune dialogue new --extends`, through the built program.
struct CardTests {
  private static let nothing: [String] = []
  private static let practices =
    (try? FileManager.default.contentsOfDirectory(atPath: "\(Attune.sources)/Dialogues/practices"))?
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted() ?? []

  private struct Card: Decodable {
    let name: String
    let title: String
    let group: String
  }

  private func home() throws -> HomeFolder {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    let folder = home.url.appending(path: "own/cards")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    card: stool
    title: A stool
    group: Learning
    what it is: Three legs, of which each carries its part, and none of them carries all that there is to carry.
    how it is used: One sits.
    evidence:
      - claim: Of 20 stools 19 stood.
        source: Kettle 2001
        limit: On one floor.
    list: one leg
    credit: our own

    """.write(to: folder.appending(path: "stool.yaml"), atomically: true, encoding: .utf8)
    return home
  }

  @Test func `cards are listed and shown as JSON`() throws {
    let home = try home()
    let list = try home.attune("--dialogues", "own", "card", "--json", hearing: Self.nothing)
    let cards = try list.text.split(separator: "\n").map { try JSONDecoder().decode(Card.self, from: Data($0.utf8)) }
    #expect(cards.contains { $0.name == "stool" && $0.title == "A stool" && $0.group == "Learning" })
    let shown = try home.attune("--dialogues", "own", "card", "stool", "--json", hearing: Self.nothing)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(shown.text.utf8)) as? [String: Any])
    #expect(object["whatItIs"] as? String != nil && object["list"] as? [String] == ["one leg"])
    #expect((object["evidence"] as? [[String: String]])?.first?["limit"] == "On one floor.")
  }

  @Test func `a card is wrapped, and plain it is not`() throws {
    let home = try home()
    let wrapped = try home.attune("--dialogues", "own", "card", "stool", hearing: Self.nothing).text
    #expect(wrapped.hasPrefix("A stool\n\nWhat it is: Three legs"))
    #expect(wrapped.split(separator: "\n").allSatisfy { $0.count <= 78 } && !wrapped.contains("\u{1B}"))
    let plain = try home.attune("--plain", "--dialogues", "own", "card", "stool", hearing: Self.nothing).text
    #expect(plain.contains("What it is: Three legs, of which each carries its part, and none of them carries all that"))
    #expect(plain.split(separator: "\n", omittingEmptySubsequences: false).dropLast().allSatisfy { !$0.isEmpty })
  }

  @Test func `forty columns are enough`() throws {
    let home = try home()
    let terminal = try home.start(["attune", "--dialogues", "own", "card", "stool"], columns: 40, rows: 60)
    try terminal.expect("Credit: our own")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test(arguments: ["alliance", "change-pie", "resilience"])
  func `a bundled card fits a screen of 24 rows, so that no pager opens`(name: String) throws {
    let terminal = try HomeFolder(hasVault: false).attune("card", name)
    try terminal.expect("Credit: ")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `practices are listed by need, and by name when that is wanted`() throws {
    let home = try HomeFolder(hasVault: false)
    let byNeed = try home.attune("practice", hearing: Self.nothing).text.split(separator: "\n").map(String.init)
    let needs = byNeed.filter { !$0.hasPrefix(" ") }
    #expect(needs.first == "before a session" && needs.last == "an ending" && needs.count == 8)
    let byName = try home.attune("practice", "--by-name", hearing: Self.nothing).text.split(separator: "\n")
    let names = byName.filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != " " }) }
    #expect(names == Self.practices && names.count >= 20)
    for name in names { #expect(byNeed.count { $0.hasPrefix("  \(name)  ") } == 1) }
  }

  @Test(arguments: ["boundary", "after-session", "presence", "risk-desk"])
  func `what new writes over a practice passes check and test`(practice: String) throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    let made = try home.attune("dialogue", "new", "mine", "--extends", "practices/\(practice)", hearing: Self.nothing)
    #expect(made.status == 0, "\(made.errors)")
    let folder = ".local/share/attune/dialogues/practices"
    let check = try home.attune("dialogue", "check", folder, hearing: Self.nothing)
    #expect(check.text == "1 file, 0 errors, 0 warnings\n")
    let test = try home.attune("dialogue", "test", folder, "--coverage", "--play", "20", hearing: Self.nothing)
    #expect(test.text.contains("1 conversation, ") && test.text.hasSuffix(" 0 failures\n"), "\(test.text)")
  }

  @Test(arguments: ["boundary", "their-chair"])
  func `the new state that new offers is sound once its signs are taken away`(practice: String) throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    _ = try home.attune("dialogue", "new", "mine", "--in", "practices", "--extends", practice, hearing: Self.nothing)
    let written = String(decoding: try #require(home.contents(of: "practices/mine.yaml")), as: UTF8.self)
    #expect(written.contains("# The states there are:\n#   "))
    let mended =
      written.replacing("  # the kettle waits:", with: "  the kettle waits:").replacing("  #   ", with: "    ")
      .replacing("stays: yes", with: "goes to: the kettle waits")
    try mended.write(to: home.url.appending(path: "practices/mine.yaml"), atomically: true, encoding: .utf8)
    let check = try home.attune("dialogue", "check", "practices", hearing: Self.nothing)
    #expect(check.text == "1 file, 0 errors, 0 warnings\n")
    try home.requireSuccess(of: "echo 'attune: What can it wait for?' >> practices/mine.transcript")
    let test = try home.attune("dialogue", "test", "practices", "--play", "5", hearing: Self.nothing)
    #expect(test.text.hasSuffix(" 0 failures\n"), "\(test.text)")
  }

  @Test func `an extension may have the name of what it extends, and is offered in its place`() throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    let made = try home.attune("dialogue", "new", "boundary", "--extends", "boundary", hearing: Self.nothing)
    #expect(made.status == 0, "\(made.errors)")
    let list = try home.attune("dialogue", "list", hearing: Self.nothing).text
    #expect(list.split(separator: "\n").contains { $0.hasPrefix("boundary  A boundary under pressure  /") })
    #expect(list.contains(".local/share/attune/dialogues/practices/boundary.yaml"))
    let said = try home.attune("practice", "boundary", hearing: ["the kettle is on"])
    #expect(said.text.contains("The kettle can wait a little."))
    let again = try home.attune("dialogue", "new", "boundary", "--extends", "boundary", hearing: Self.nothing)
    #expect(again.status == 1 && again.errors.contains("is there already"))
  }

  @Test func `what is no practice is not extended`() throws {
    let home = try HomeFolder(hasVault: false, isWarm: false)
    for (name, message) in [("boundry", "did you mean `boundary`?"), ("language/self-risk", "there is no practice")] {
      let refused = try home.attune("dialogue", "new", "mine", "--extends", name, hearing: Self.nothing)
      #expect(refused.status == 1 && refused.errors.contains(message))
    }
    #expect(home.files == [])
  }
}
