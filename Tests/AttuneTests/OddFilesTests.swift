import Foundation
import PseudoTerminal
import Testing

/// What the commands for authors do with files that are none, through the built program: a plain word, and never a
/// hang or a crash.
struct OddFilesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// A shell command that makes `odd.yaml`, beside the sound `good.yaml`.
    let making: String
    let word: String

    init(_ name: String, _ making: String, _ word: String) {
      (testDescription, self.making, self.word) = (name, making, word)
    }
  }

  private static let commands = ["check", "test", "run", "graph", "lines"]

  private static func home(_ making: String) throws -> HomeFolder {
    let home = try HomeFolder(hasVault: false)
    let good = "dialogue: good\ncredit: our own\nstates:\n  one:\n    asks: Which?\n    otherwise: ends\n"
    try good.write(to: home.url.appending(path: "good.yaml"), atomically: true, encoding: .utf8)
    try home.requireSuccess(of: making)
    return home
  }

  @Test(arguments: [
    Case("missing", ":", "there is no file or folder `odd.yaml`"),
    Case("a link to nothing", "ln -s nowhere odd.yaml", "there is no file or folder `odd.yaml`"),
    Case("a circle of links", "ln -s odd.yaml odd.yaml", "there is no file or folder `odd.yaml`"),
    Case("an empty folder", "mkdir odd.yaml", "no `.yaml` file stands in `odd.yaml`"),
    Case("no bytes", ": > odd.yaml", "odd.yaml:1:1: error: the file is empty"),
    Case("only a comment", "echo '# x' > odd.yaml", "odd.yaml:1:1: error: the file is empty"),
    Case("binary", "head -c 999 /bin/sh > odd.yaml", "odd.yaml:1:1: error: the file is not UTF-8 text"),
    Case("Latin-1", #"printf 'dialogue: caf\351\n' > odd.yaml"#, "odd.yaml:1:1: error: the file is not UTF-8 text"),
    Case("a NUL", #"printf 'a\0b\n' > odd.yaml"#, "odd.yaml:1:2: error: the file holds a character that no text has"),
    Case("a pipe", "mkfifo odd.yaml", "odd.yaml:1:1: error: this is no ordinary file"),
    Case("something else", "echo a: b > odd.yaml", "odd.yaml:1:1: error: a file cannot begin with `a`"),
  ])
  func `a file that is none is named with what is wrong`(odd: Case) throws {
    let home = try Self.home(odd.making)
    for command in Self.commands {
      let outcome = try home.attune("dialogue", command, "odd.yaml", hearing: ["hm"])
      #expect(outcome.status == 1, "\(command)")
      #expect((outcome.text + outcome.errors).contains(odd.word), "\(command): \(outcome.text)\(outcome.errors)")
    }
  }

  @Test(.enabled(if: getuid() != 0, "nothing is unreadable to root"))
  func `a file that may not be read is named`() throws {
    let home = try Self.home("cp good.yaml odd.yaml && chmod 000 odd.yaml")
    for command in Self.commands {
      let outcome = try home.attune("dialogue", command, "odd.yaml", hearing: ["hm"])
      #expect(
        outcome.status == 1 && (outcome.text + outcome.errors).contains("odd.yaml:1:1: error: the file cannot be read"))
    }
  }

  @Test(arguments: [
    #"sed 's/$/\r/'"#, #"{ printf '\357\273\277'; cat; }"#, #"{ printf '\357\273\277'; sed 's/$/\r/'; }"#,
  ])
  func `line ends and marks of other systems change nothing`(filter: String) throws {
    let home = try Self.home(
      """
      sed 's/good/odd/' good.yaml | \(filter) > odd.yaml
      printf '# a talk\\nattune: Which?\\nyou: blue\\nend\\n' | \(filter) > odd.transcript
      """)
    #expect(
      try home.attune("dialogue", "check", "odd.yaml", hearing: [String]()).text == "1 file, 0 errors, 0 warnings\n")
    let tested = try home.attune("dialogue", "test", "odd.yaml", hearing: [String]())
    #expect(tested.text == "1 conversation, 0 examples, 0 failures\n")
    #expect(try home.attune("dialogue", "run", "odd.yaml", "--open", hearing: ["x"]).text == "Which?\n\n")
    #expect(
      try home.attune("dialogue", "lines", "odd.yaml", hearing: [String]()).text == "odd.yaml:5: attune: Which?\n")
  }

  @Test func `a folder is talked to by none, and each of its files is checked`() throws {
    let home = try Self.home("mkdir d && cp good.yaml d")
    let run = try home.attune("dialogue", "run", "d", hearing: ["hm"])
    #expect(run.status == 1 && run.errors.contains("`d` is a folder, and one talks to one dialogue"))
    #expect(try home.attune("dialogue", "check", "d", hearing: [String]()).status == 0)
  }

  @Test(arguments: [
    ("labels: x\nrules:\n  a:\n    hears: a\n    labels: b\n", "holds labels"), ("library: x\n", "holds a library"),
  ])
  func `a file of another kind is not talked to, and says what it holds`(text: String, word: String) throws {
    let home = try Self.home("printf '%s' '\(text)' > odd.yaml")
    for command in ["run", "graph"] {
      let outcome = try home.attune("dialogue", command, "odd.yaml", hearing: ["hm"])
      #expect(outcome.status == 1 && outcome.errors.contains(word))
    }
  }

  @Test(arguments: ["transcript", "heard"])
  func `what stands beside no dialogue, cannot be read, or is taken for a dialogue is said`(kind: String) throws {
    let home = try Self.home("mkdir d && cp good.yaml d && echo '# x' > d/left.\(kind)")
    for command in ["check", "test"] {
      let alone = try home.attune("dialogue", command, "d", hearing: [String]())
      #expect(alone.status == 1)
      #expect(alone.text.contains("d/left.\(kind):1:1: error: no dialogue stands beside this file"))
    }
    let itself = try home.attune("dialogue", "check", "d/left.\(kind)", hearing: [String]())
    #expect(itself.status == 1 && itself.errors.contains("name the file it stands beside: d/left.yaml"))
    try home.requireSuccess(of: #"printf '# caf\351\n' > good.\#(kind)"#)
    let unread = try home.attune("dialogue", "test", "good.yaml", hearing: [String]())
    #expect(unread.status == 1 && unread.text.contains("good.\(kind):1:1: error: the file is not UTF-8 text"))
  }

  @Test(arguments: ["check", "lines", "graph", "test"])
  func `a reader that has seen enough is no error`(command: String) throws {
    let home = try Self.home(":")
    let path = command == "graph" ? "practices/boundary.yaml" : "practices"
    let script = #"{ attune dialogue "$@"; echo "$?" > status; } | head -c 1 > /dev/null"#
    let outcome = try home.run(script, [command, "\(Attune.sources)/Dialogues/\(path)"])
    #expect(outcome.errors == "")
    let status = String(decoding: home.contents(of: "status") ?? Data(), as: UTF8.self)
    #expect(["0\n", "141\n"].contains(status))
  }
}
