import Foundation
import PseudoTerminal
import Testing

/// A command that changes what is kept, to be killed at each of its system calls. One row of the table is one command;
/// what has to hold afterwards is the same for all: every entry from before is there once, everything opens, nothing
/// stands in clear.
struct KilledCommand: Sendable, CustomTestStringConvertible {
  let name: String
  /// Prepares the home folder, in which three entries are kept already, and `id` holds the ID of the first.
  var before = ""
  /// The command, for a shell. `given` holds the passphrase, `changed` both the old and the new one.
  let command: String
  var input = ""
  /// An entry that the command may take away.
  var mayDelete: String?
  /// What it adds; it has to be there, in an entry or a draft, when the command has said so.
  var adds: (text: String, saidBy: String)?
  /// Ends what was interrupted, for a shell; by itself the same command again.
  var again: String?
  /// Whether it takes seconds for each passphrase it protects: then it is not tried by itself.
  var isSlow = false
  /// What may be told by the next check; by itself a half save alone.
  var mayTell = ["interrupted"]

  var testDescription: String { name }

  static let kept = ["about the okapi", "about the quetzal", "about the ocelot"]
  static let new = "another passphrase, as long"

  static let all = [
    KilledCommand(
      name: "a sitting", command: "attune --seed 1", input: "about the pangolin\n/quit\nkeep\n",
      adds: ("about the pangolin", "Keep it"), again: "true"),
    KilledCommand(
      name: "journal write", command: "attune journal write", input: "about the pangolin\n",
      adds: ("about the pangolin", "entry"), again: "true"),
    KilledCommand(
      name: "journal delete", command: "attune journal delete --yes $(cat id) --passphrase-fd 3 3< given",
      mayDelete: kept[0],
      // Killed behind the last step, it is deleted already, which the second time is an error.
      again: """
        attune journal delete --yes $(cat id) --passphrase-fd 3 3< given 2> told || grep -q 'deleted already' told
        """, mayTell: ["interrupted", "leftover"]),
    KilledCommand(
      name: "journal edit", command: "attune journal edit $(cat id) --passphrase-fd 3 3< given",
      input: "about the okapi, at length\n", again: "attune journal edit $(cat id) --flag --passphrase-fd 3 3< given"),
    KilledCommand(
      name: "journal purge",
      before: "attune journal edit $(cat id) --flag --passphrase-fd 3 3< given < /dev/null",
      command: "attune journal purge --yes --passphrase-fd 3 3< given"),
    KilledCommand(
      name: "journal import",
      before: "printf '[2020-01-01 09:00] one\n\n[2020-01-02 09:00] two\n' > in.txt",
      command: "attune journal import in.txt --passphrase-fd 3 3< given"),
    KilledCommand(name: "journal backup", command: "rm -f copy.age; attune journal backup copy.age"),
    KilledCommand(
      name: "vault passwd", command: "attune vault passwd --passphrase-fd 3 3< changed", again: "true",
      isSlow: true),
    KilledCommand(name: "vault rekey", command: "attune vault rekey --passphrase-fd 3 3< given", isSlow: true),
    KilledCommand(
      name: "vault rekey --retire", before: "attune vault rekey --passphrase-fd 3 3< given",
      command: "attune vault rekey --retire --yes --passphrase-fd 3 3< given", again: "true", isSlow: true),
    KilledCommand(
      name: "vault second-key", command: "attune vault second-key --passphrase-fd 3 3< given",
      isSlow: true),
    KilledCommand(
      name: "vault check --repair",
      before: "attune --seed 1 > /dev/null; rm -r .local/state/attune/*/ledger",
      command: "attune vault check --repair --passphrase-fd 3 3< given"),
  ]
}

extension KilledCommand {
  /// A home folder before the command.
  func home() throws -> HomeFolder {
    let home = try HomeFolder(hasVault: true)
    for text in Self.kept { try home.requireSuccess(of: "echo '\(text)' | attune journal write") }
    try home.requireSuccess(
      of: """
        set -e
        echo '\(ReadyVault.passphrase)' > given; (cat given; echo '\(Self.new)') > changed
        attune journal search okapi --json --passphrase-fd 3 3< given | sed -n '1s/.*"id":"\\(........\\).*/\\1/p' > id
        \(before)
        """)
    return home
  }

  /// The calls to be killed at: their names, and which of its name each is.
  func calls() throws -> [KilledCall] {
    let home = try home()
    _ = try home.run("exec strace -f -o trace sh -c '\(command)'", input: Data(input.utf8))
    let trace = String(decoding: home.contents(of: "trace") ?? Data(), as: UTF8.self)
    var counts: [String: Int] = [:]
    return trace.split(separator: "\n").compactMap { line in
      guard let name = line.firstMatch(of: /^\d+ +(\w+)\(/).map({ String($0.1) }), KilledCall.names.contains(name)
      else {
        return nil
      }
      counts[name, default: 0] += 1
      // What is said on the screen is no change of what is kept.
      if line.contains("write(1, ") || line.contains("write(2, ") { return nil }
      return KilledCall(name: name, number: counts[name] ?? 0)
    }
  }
}

/// One system call of a command.
struct KilledCall: Sendable, CustomStringConvertible {
  let name: String
  let number: Int

  static let names: Set = [
    "write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat",
    "rmdir",
    "mkdir", "mkdirat", "ftruncate", "link", "linkat",
  ]

  var description: String { "\(name) number \(number)" }
}
