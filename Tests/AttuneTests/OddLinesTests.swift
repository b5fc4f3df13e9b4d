import Foundation
import Practice
import PseudoTerminal
import Testing

/// Lines that nobody expects: kept byte for byte, shown so that no terminal obeys them.
struct OddLinesTests {
  private static let odd: [[UInt8]] = [
    Array("caf".utf8) + [0xE9, 0x20, 0xFF, 0xC3],
    Array("red \u{1B}[31m, title \u{1B}]0;mine\u{7}, and \u{202E}turned".utf8) + [0xC2, 0x9B, 0x32, 0x4A],
    Array("a NUL\0in it".utf8),
    Array("a carriage\rreturn, a\ttab and a \u{7F}".utf8),
    Array(String(repeating: "a long line ", count: 8_334).utf8),
  ]

  @Test(arguments: odd)
  func `a line is kept as it was typed, and shown made safe`(line: [UInt8]) throws {
    let home = try HomeFolder(hasVault: true)
    let outcome = try home.attune(hearing: line + Array("\n/draft\n/quit\nkeep\n".utf8))
    #expect(outcome.status == 0)
    expectSafe(outcome.output)
    let entry = try #require(try ReadyVault.entries(in: home).first)
    #expect(entry.body == line + [0x0A])
    for command in ["journal show \(entry.id)", "journal list", "journal search a"] {
      let shown = try home.run("attune --passphrase-fd 3 \(command) 3<<X\n\(ReadyVault.passphrase)\nX\n")
      #expect(shown.status == 0)
      expectSafe(shown.output)
    }
  }

  /// No control character but newline and tab, and only UTF-8.
  private func expectSafe(_ output: Data) {
    let text = String(validating: output, as: UTF8.self)
    #expect(text != nil)
    let unsafe = text?.unicodeScalars.filter { scalar in
      (scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t") || scalar == "\u{202E}"
    }
    #expect(unsafe?.isEmpty == true)
  }

  @Test func `bytes that are no UTF-8 are shown as replacement characters`() throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune(hearing: [0x61, 0xFF, 0x62] + Array("\n/draft\n".utf8))
    #expect(outcome.text.contains("a\u{FFFD}b"))
  }

  @Test func `escape sequences are written out`() throws {
    let home = try HomeFolder(hasVault: false)
    let outcome = try home.attune(hearing: ["red \u{1B}[31m", "/draft"])
    #expect(outcome.text.contains("red ^[[31m"))
  }

  @Test func `a paste of two lines is one answer, whatever its second line begins with`() throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune()
    try terminal.expect("> ")
    try terminal.press(.paste("one thing\n/quit and another"))
    try terminal.press(.enter)
    try terminal.expect("/quit and another")
    try terminal.expect("> ")
    try terminal.type("/quit")
    try terminal.expect("or let go?")
    try terminal.type("keep")
    #expect(try terminal.waitForExit() == 0)
    #expect(try ReadyVault.entries(in: home).map(\.body) == [Array("one thing\n/quit and another\n".utf8)])
  }

  @Test func `100,000 characters are pasted, kept and left behind`() throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune()
    let line = String(repeating: "a long line ", count: 8_334)
    try terminal.expect("> ")
    try terminal.press(.paste(line))
    try terminal.press(.enter)
    try terminal.type("/quit")
    try terminal.expect("or let go?")
    try terminal.type("keep")
    #expect(try terminal.waitForExit() == 0)
    #expect(try ReadyVault.entries(in: home).map(\.body) == [Array("\(line)\n".utf8)])
  }
}
