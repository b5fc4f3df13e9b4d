import Foundation
import PseudoTerminal
import Testing

/// `attune dialogue run` with a pipe: danger, visits, and what `--json` says of them.
struct DialogueRunTests {
  private struct Turn: Decodable {
    struct Reason: Decodable {
      let file: String
      let rule: String
    }
    let input: String?
    let reply: [String]
    let state: String
    let slots: [String: String]
    let effects: [String]
    let reason: Reason?
    let done: Bool
  }

  private static let tea = """
    dialogue: tea
    credit: our own
    states:
      cup:
        asks: Which cup?
        keeps answer as: the cup
        rules:
          anything with want:
            hears: want
            says: You want something.
            stays: yes
            example: I want
          walk:
            hears: walk
            says: A walk, then.
            visits: walk
            resumes with: Back at the table.
            example: a walk
          swim:
            hears: swim
            visits: swim
            resumes with: Dry again.
            example: a swim
        otherwise: goes to time
      time:
        asks: When?
        otherwise: ends
    """
  private static let walk = """
    dialogue: walk
    credit: our own
    states:
      where:
        asks: Where to?
        keeps answer as: where
        otherwise: ends
    """

  private let home: HomeFolder

  init() throws {
    home = try HomeFolder(hasVault: false)
    for (name, text) in [("tea.yaml", Self.tea), ("walk.yaml", Self.walk)] {
      try text.write(to: home.url.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  private func turns(_ lines: String..., file: String = "tea.yaml") throws -> [Turn] {
    let outcome = try home.attune("dialogue", "run", file, "--json", hearing: lines)
    #expect(outcome.status == 0 && outcome.errors == "")
    return try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Turn.self, from: Data($0.utf8)) }
  }

  @Test func `state, slots and done are those of where it stands, in a visit and after it`() throws {
    let turns = try turns("a walk", "uphill", "blue", "now", "more")
    #expect(turns.map(\.reply) == [["A walk, then.", "Where to?"], ["Back at the table."], ["When?"], [], []])
    #expect(turns.map(\.state) == ["where", "cup", "time", "time", "time"])
    #expect(turns.map(\.done) == [false, false, false, true, true])
    #expect(turns.map(\.reason?.rule) == ["walk", "otherwise", "otherwise", "otherwise", nil])
    #expect(turns[1].reason?.file == "walk.yaml")
    #expect(turns[0].effects == ["keep as the cup", "visit walk"] && turns[1].effects == ["keep as where"])
    #expect(turns[3].effects == ["finish"])
    #expect(turns[0].slots == [:] && turns[1].slots == ["the cup": "a walk"])
  }

  @Test(arguments: ["I want to die", "a walk, but I want to kill myself"])
  func `danger is heard before every rule, at every place, and the dialogue waits where it was`(line: String) throws {
    let turns = try turns(line, "/safe", "a walk", line, "/safe", "uphill", "blue", "now", line)
    for number in [0, 3, 8] {
      #expect(turns[number].input == line && turns[number].reply.contains { $0.contains("local emergency number") })
      #expect(turns[number].reason?.file.contains("/language/risk") == true && turns[number].effects == [])
    }
    #expect(turns[1].reply == [] && turns[1].state == "cup" && turns[4].state == "where")
    #expect(turns[5].reply == ["Back at the table."])
    #expect(turns.map(\.done) == [false, false, false, false, false, false, false, true, true])
  }

  @Test func `on the path lines are its own, and not me takes the line as any other`() throws {
    let turns = try turns("I want to die", "hm", "/not-me")
    #expect(turns[1].reason?.file.hasSuffix("/language/self-risk.yaml") == true)
    #expect(turns[2].reply == ["You want something."] && turns[2].slots == ["the cup": "I want to die"])
    #expect(turns[2].input == "/not-me" && turns[2].reason?.rule == "anything with want")
  }

  @Test func `danger to a client has a path of its own, and plain text shows the same`() throws {
    let outcome = try home.attune(
      "dialogue", "run", "tea.yaml", hearing: ["my client says she will kill herself tonight"])
    #expect(outcome.status == 0 && outcome.text.contains("danger to someone"))
  }

  @Test func `a rules-only file hears none, and check says so`() throws {
    let script =
      "script: harbour\nreads: as typed\ncredit: our own\ngreets: Hello.\nkeywords:\n  DIE:\n    says: The sea.\notherwise: Go on.\n"
    try script.write(to: home.url.appending(path: "harbour.yaml"), atomically: true, encoding: .utf8)
    let outcome = try home.attune("dialogue", "run", "harbour.yaml", hearing: ["I want to die"])
    #expect(outcome.text == "THE SEA.\n")
    #expect(try home.attune("dialogue", "check", "harbour.yaml", hearing: [String]()).text.contains("[no-safety]"))
  }

  @Test(arguments: [("self-risk", "I want to die"), ("client-risk", "My client wants to die")])
  func `a path that is tried by itself answers itself`(name: String, line: String) throws {
    let turns = try turns(line, file: "\(Attune.sources)/Dialogues/language/\(name).yaml")
    #expect(turns[0].reason?.file.hasSuffix("/\(name).yaml") == true)
  }

  @Test func `a folder of one's own silences no danger`() throws {
    try home.requireSuccess(of: "mkdir -p own/language")
    let deaf =
      "labels: risk\ncredit: our own\nrules:\n  deaf:\n    hears: abracadabra\n    labels: self_risk\n    example: abracadabra\n"
    try deaf.write(to: home.url.appending(path: "own/language/risk.yaml"), atomically: true, encoding: .utf8)
    for options in [["--dialogues", "own"], []] {
      let outcome = try home.run(
        #"cp tea.yaml own; printf 'I want to die\n' | attune dialogue run own/tea.yaml "$@""#, options)
      #expect(outcome.text.contains("you are in danger"))
    }
  }

  @Test func `a dialogue that cannot be visited is named once, and it goes on`() throws {
    let outcome = try home.attune("dialogue", "run", "tea.yaml", hearing: ["swim", "swim"])
    #expect(outcome.status == 0 && outcome.text == "Dry again.\nDry again.\n")
    #expect(outcome.errors == "attune: warning: tea.yaml:1:1: there is no dialogue `swim` to visit\n")
    let check = try home.attune("dialogue", "check", "tea.yaml", hearing: [String]())
    #expect(check.text.contains("there is no dialogue `swim` to visit [unknown-dialogue]"))
    #expect(!check.text.contains("there is no dialogue `walk`"))
  }

  @Test func `a transcript shows what is visited, and coverage counts the own file's states only`() throws {
    let written = "you: a walk\nattune: A walk, then.\nattune: Where to?\nyou: uphill\nattune: Back at the table.\n"
    try written.write(to: home.url.appending(path: "tea.transcript"), atomically: true, encoding: .utf8)
    let outcome = try home.attune("dialogue", "test", "tea.yaml", "--coverage", "--play", "20", hearing: [String]())
    #expect(outcome.text.contains("tea.yaml:25: not reached: the state `time`\n"))
    #expect(!outcome.text.contains("walk.yaml") && !outcome.text.contains("never said: Back"))
    #expect(outcome.text.contains("there is no dialogue `swim` to visit [unknown-dialogue]"))
    #expect(outcome.text.hasSuffix("1 conversation, 3 examples, 20 played, 1 failure\n") && outcome.status == 1)
  }
}
