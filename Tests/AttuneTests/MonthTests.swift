import Foundation
import PseudoTerminal
import Testing

/// Twenty-five sittings in five weeks, as a therapist might hold them, and what the journal then shows of them.
struct MonthTests {
  private struct Evening {
    let day: String
    let practice: String
    /// Which of the conversations beside the practice is held.
    let conversation: Int
    var client = ""
  }

  private static let evenings = [
    Evening(day: "10-19", practice: "before-session", conversation: 0),
    Evening(day: "10-19", practice: "countertransference", conversation: 0, client: "M-12"),
    Evening(day: "10-20", practice: "presence", conversation: 0),
    Evening(day: "10-21", practice: "alliance-map", conversation: 0, client: "M-12"),
    Evening(day: "10-22", practice: "after-session", conversation: 0, client: "T-3"),
    Evening(day: "10-23", practice: "self-care", conversation: 0),
    Evening(day: "10-26", practice: "countertransference", conversation: 4, client: "M-12"),
    Evening(day: "10-27", practice: "presence", conversation: 1),
    Evening(day: "10-28", practice: "boundary", conversation: 0, client: "K-7"),
    Evening(day: "10-29", practice: "closing-the-day", conversation: 0),
    Evening(day: "10-30", practice: "self-care", conversation: 1),
    Evening(day: "11-02", practice: "before-session", conversation: 1),
    Evening(day: "11-03", practice: "countertransference", conversation: 4, client: "M-12"),
    Evening(day: "11-04", practice: "alliance-map", conversation: 1, client: "M-12"),
    Evening(day: "11-05", practice: "rupture-repair", conversation: 0, client: "T-3"),
    Evening(day: "11-06", practice: "self-care", conversation: 2),
    Evening(day: "11-09", practice: "presence", conversation: 2),
    Evening(day: "11-10", practice: "countertransference", conversation: 3, client: "K-7"),
    Evening(day: "11-11", practice: "seven-eyed", conversation: 0, client: "K-7"),
    Evening(day: "11-12", practice: "before-session", conversation: 2),
    Evening(day: "11-13", practice: "self-care", conversation: 3),
    Evening(day: "11-16", practice: "presence", conversation: 3),
    Evening(day: "11-17", practice: "alliance-map", conversation: 2, client: "M-12"),
    Evening(day: "11-18", practice: "countertransference", conversation: 4, client: "M-12"),
    Evening(day: "11-20", practice: "closing-the-day", conversation: 1),
  ]

  @Test func `a month of sittings is looked at without a score`() throws {
    let home = try HomeFolder(hasVault: true)
    for evening in Self.evenings { try hold(evening, in: home) }
    let plain = try statistics("--plain", in: home)
    #expect(plain.hasPrefix("25 entries, "))
    #expect(plain.contains("\n2026-10: 11 entries on 10 days\n2026-11: 14 entries on 14 days\n"))
    #expect(plain.contains("\ncountertransference: 5\n") && plain.contains("\npresence: 4\n"))
    #expect(plain.contains("\n#hooked: 3, 3 of them with M-12\n"))
    #expect(plain.contains(/\ntrust: (short|middling|long), (short|middling|long)/))
    #expect(plain.contains("\nwhat is left of me: ") && plain.contains("\npresence, what left: "))
    #expect(plain.contains("/practice check-in finds the words."))
    let screen = try statistics(in: home)
    #expect(screen.contains("countertransference  ") && screen.contains("█") && screen.contains("░"))
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 105 })
  }

  private func hold(_ evening: Evening, in home: HomeFolder) throws {
    var lines = try answers(evening)
    if !evening.client.isEmpty { lines.append("/client \(evening.client)") }
    let input = Data(lines.map { $0 + "\n" }.joined().utf8)
    let command = "ATTUNE_TEST_NOW=2026-\(evening.day)T19:30:00+01:00 exec attune practice \(evening.practice)"
    let held = try home.run(command, input: input)
    #expect(held.status == 0, "\(evening): \(held.text) \(held.errors)")
  }

  /// Of the conversations that are gone through to the end.
  private func answers(_ evening: Evening) throws -> [String] {
    let path = "\(Attune.sources)/Dialogues/practices/\(evening.practice).transcript"
    let all = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n\n")
    let whole = all.filter { $0.hasSuffix("\nend") }
    return whole[evening.conversation].split(separator: "\n").filter { $0.hasPrefix("you: ") }
      .map { String($0.dropFirst(5)) }
  }

  private func statistics(_ options: String..., in home: HomeFolder) throws -> String {
    let command =
      "ATTUNE_TEST_NOW=2026-11-20T21:00:00+01:00 attune journal stats \(options.joined(separator: " "))"
      + " --passphrase-fd 3 3<<X\n\(ReadyVault.passphrase)\nX\n"
    let shown = try home.run(command)
    #expect(shown.status == 0, "\(shown.errors)")
    return shown.text
  }
}
