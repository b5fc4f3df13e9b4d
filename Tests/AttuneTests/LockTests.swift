import Foundation
import PseudoTerminal
import Testing

/// What a lock leaves behind: nothing in memory, on the screen, in what the terminal keeps of it.
struct LockTests {
  private static let canary = "pangolin"

  @Test(.enabled(if: mayReadMemory, "only the superuser may look into another's memory"))
  func `after a lock neither words nor passphrase are in memory`() throws {
    let home = try HomeFolder(hasVault: true)
    #expect(try home.attune("practice", "presence", hearing: ["first the \(Self.canary)"]).status == 0)
    let terminal = try home.attune()
    try terminal.expect("> ")
    try terminal.type("/resume")
    try terminal.expect("Passphrase")
    try terminal.type(ReadyVault.passphrase, until: "first the \(Self.canary)")
    try terminal.type("then a second \(Self.canary)")
    try terminal.expect("> ")
    // Cut out, so that it is in the kill ring, and half a line.
    try terminal.send(Array("a third \(Self.canary)\u{17}and a fourth \(Self.canary)\u{15}".utf8))
    try terminal.type("/search \(Self.canary)")
    try terminal.expect("> ")
    let key = try ReadyVault.secretKey(in: home)
    #expect(try memory(of: terminal.process, holds: Data(Self.canary.utf8)))
    #expect(try memory(of: terminal.process, holds: key))
    let process = terminal.process
    try terminal.type("/lock")
    try terminal.expect("Locked.")
    try terminal.expect("Passphrase")
    #expect(terminal.process == process && terminal.isRunning)
    for word in [Self.canary, ReadyVault.passphrase] {
      #expect(try !memory(of: process, holds: Data(word.utf8)), "\(word)")
    }
    #expect(try !memory(of: process, holds: key))
    try terminal.type("", until: "it stays locked")
    try terminal.send([0x19])
    try terminal.type("")
    try terminal.expect("> ")
    #expect(!terminal.screen.framed.contains(Self.canary))
    try terminal.press(.ctrlD)
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `the screen is cleared, and the terminal asked to forget what has left it`() throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune(rows: 8)
    try terminal.expect("> ")
    try terminal.type("the hour with the \(Self.canary)")
    try terminal.expect("> ")
    try terminal.type("/lock")
    try terminal.expect("Locked.")
    try terminal.expect("Passphrase")
    #expect(!terminal.screen.framed.contains(Self.canary))
    try terminal.type("", until: "it stays locked")
    try terminal.press(.ctrlD)
    #expect(try terminal.waitForExit() == 0)
  }

  @Test(.enabled(if: hasTmux, "tmux is missing"))
  func `tmux has nothing of it to scroll back to`() throws {
    let home = try HomeFolder(hasVault: true)
    let name = "attune-\(UUID().uuidString)"
    func tmux(_ command: String) throws -> String { try home.run("tmux -L \(name) \(command)").text }
    defer { _ = try? home.run("tmux -L \(name) kill-server") }
    // Many lines, so that some have scrolled away before the lock.
    let client = try home.start(
      ["tmux", "-L", name, "-f", "/dev/null", "new-session", "attune --seed 1"], columns: 80, rows: 12)
    try client.expect(">")
    for number in 0..<6 {
      _ = try tmux("send-keys 'the \(Self.canary) \(number)' Enter")
      try wait { try tmux("capture-pane -p -S -").contains("\(Self.canary) \(number)\n") }
    }
    _ = try tmux("send-keys /lock Enter")
    try wait { try tmux("capture-pane -p").contains("Locked.") }
    #expect(try !tmux("capture-pane -p -S -").contains(Self.canary))
    #expect(try !tmux("show-buffer").contains(Self.canary))
  }

  @Test func `a lock that cannot be saved leaves the words where they are, and drops the keys`() throws {
    let home = try HomeFolder(hasVault: true)
    let terminal = try home.attune()
    try terminal.expect("> ")
    // A file where the drafts belong.
    try home.requireSuccess(
      of: """
        d=.local/state/attune/$(cat .local/share/attune/vault/vault-id)
        mkdir -p $d; rm -rf $d/drafts; touch $d/drafts
        """)
    try terminal.type("the hour with the \(Self.canary)", until: "what you wrote is in no file yet")
    try terminal.type("/lock", until: "not locked")
    try terminal.type("/draft")
    try terminal.expect("the hour with the \(Self.canary)")
    try home.requireSuccess(of: "rm .local/state/attune/*/drafts")
    try terminal.type("/lock")
    try terminal.expect("Locked.")
    try terminal.expect("Passphrase")
    try terminal.type("", until: "it stays locked")
    try terminal.press(.ctrlD)
    #expect(try terminal.waitForExit() == 0)
  }

  private func wait(until isDone: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while try !isDone() {
      guard ContinuousClock.now < deadline else { throw Unexpected(description: "waited in vain") }
      usleep(20_000)
    }
  }

  /// Looks through everything that a process may write to.
  private func memory(of process: pid_t, holds wanted: Data) throws -> Bool {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(process)/mem"))
    for line in maps.split(separator: "\n") where line.contains(" rw") {
      let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard ends.count == 2, ends[1] - ends[0] < 1 << 30 else { continue }
      try memory.seek(toOffset: ends[0])
      guard let content = try? memory.read(upToCount: Int(ends[1] - ends[0])) else { continue }
      if content.range(of: wanted) != nil { return true }
    }
    return false
  }
}

private let mayReadMemory = geteuid() == 0

private let hasTmux = ["/usr/bin/tmux", "/usr/local/bin/tmux"].contains(where: FileManager.default.isExecutableFile)
