import Foundation
import PseudoTerminal
import Testing

/// Completion, history, and the user's own bindings.
struct ReadlineComfortTests {
  @Test func `Tab completes a command and never the name of a file`() throws {
    let probe = try Probe()
    try Data().write(to: probe.home.appending(path: "secret-file"))
    try probe.send("/q\t")
    try probe.terminal.expectScreen("the command") { $0.line == "ready> /quit" && $0.cursor.column == 13 }
    try probe.send("\u{15}/HEL\t")
    try probe.terminal.expectScreen("the command as it is spelled") { $0.line == "ready> /help" }
    try probe.send("\u{15}/he\t\t")
    try probe.terminal.expect("/hear  a line")
    try probe.terminal.expect("/help  what there is")
    try probe.terminal.expectScreen("the line once more") { $0.line == "ready> /he" }
    try probe.send("\u{15}secret\t\t")
    try probe.type("", expecting: "line[secret]")
    try probe.send("word pres\t\t")
    try probe.type("", expecting: "line[word pres]")
  }

  @Test func `Up brings back a line, and no history file is written or read`() throws {
    let probe = try Probe(inputrc: "set history-size 100\n")
    try probe.type("remember me", expecting: "line[remember me]")
    try probe.terminal.press(.up)
    try probe.terminal.expect("remember me")
    try probe.type(" too", expecting: "line[remember me too]")
    try probe.finish()
    #expect(try FileManager.default.contentsOfDirectory(atPath: probe.home.path()) == ["inputrc"])
  }

  @Test func `vi mode and bindings of the user's inputrc hold, also those for attune alone`() throws {
    let probe = try Probe(
      inputrc:
        "set editing-mode vi\n$if attune\n\"\\C-t\": \"from inputrc\"\n$endif\n$if other\n\"\\C-g\": \"no\"\n$endif\n")
    try probe.send("abc\u{1B}")
    try probe.terminal.expectScreen("command mode") { $0.cursor.column == 9 }
    try probe.send("0xAd")
    try probe.type("", expecting: "line[bcd]")
    try probe.terminal.press(.ctrl("t"))
    try probe.type("", expecting: "line[from inputrc]")
  }
}
