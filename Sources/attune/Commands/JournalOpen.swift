import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal`, and nothing else: it stays open.
struct JournalOpen: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the journal, for one command after the other.")

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func act(in session: inout JournalSession) throws {
    guard !session.isOpen else { return session.console.say("it is open", as: .quiet) }
    session.isOpen = true
    session.greet()
    try session.goOnBehindLock()
    while true {
      session.console.watchForIdleness(seconds: session.world.isInteractive ? session.world.idleSeconds : nil)
      switch session.console.readLine(prompt: session.world.isInteractive ? "journal> " : "") {
      case .line(let line):
        let line = String(decoding: line, as: UTF8.self)
        guard session.take(line) else { return }
        session.console.remember(Array(line.utf8))
      case .leave, .endOfInput, .hangup: return
      case .idle: session.lock()
      }
    }
  }
}

extension JournalSession {
  /// Goes on with an entry that was being written when the journal was locked.
  fileprivate mutating func goOnBehindLock() throws {
    guard let locked = world.options.locked.map({ LockedOption($0) }) else { return }
    world.options.locked = nil
    ProcessReplacement.takeName("attune")
    guard !locked.drafts.isEmpty else { return }
    var run = try SittingRun(world, isForWriting: true, on: console)
    run.desk.use(unlocked)
    try run.write(behind: locked.drafts)
    try change { _ in }
  }

  fileprivate mutating func greet() {
    offerWords()
    guard world.isInteractive else { return }
    let count = contents.matching().entries.count
    if let lines = try? lines() {
      console.say(lines.line(.opened, ["count": count == 1 ? "1 entry" : "\(count) entries"]), as: .quiet)
    }
    warn()
  }

  private func offerWords() {
    guard let words = JournalWords(contents) else { return }
    console.completeWords { words.suggestions(after: $0, beginning: $1) }
  }

  /// Nothing that was read stays in memory or on the screen: the process is replaced by itself, and asks again.
  fileprivate func lock() {
    guard world.isInteractive else { return console.say("there is no terminal to lock", as: .quiet) }
    if world.canClear { console.clearScreen() }
    let error = ProcessReplacement.replace(arguments: world.arguments(hiding: []))
    ErrorReport.warn("the program cannot be started anew: \(String(cString: strerror(error))); it ends instead")
    exit(EXIT_FAILURE)
  }

  /// Carries out one line; false when it ends. What goes wrong is told, and it goes on.
  fileprivate mutating func take(_ line: String) -> Bool {
    var words = CommandWords.words(in: line).asTypedHere
    guard var name = words.first else { return true }
    if name.hasPrefix("/") { name.removeFirst() }
    words[0] = name
    // No shell has seen the line; what is looked for, and what a tag is called, stays as it was typed.
    if Self.withPath.contains(name) { words = words.map(world.path) }
    switch name {
    case "quit", "exit", "q": return false
    case "lock": lock()
    case "help", "?": help()
    default:
      carryOut(words)
      // There may be new tags and entries.
      offerWords()
    }
    return true
  }

  private mutating func carryOut(_ words: [String]) {
    do {
      guard Self.names.contains(words[0]) else { throw Failure.noJournalCommand(words[0], known: Self.names) }
      if let option = GlobalOptions.first(in: words) { throw Failure.onlyAtTheStart(option) }
      try CommandPath(["journal"] + words).requireKnown()
      try act(on: Attune.parseAsRoot(["journal"] + words))
    } catch {
      tell(error, of: words)
    }
  }

  /// What the journal was opened with holds for everything that is typed here: no command makes a world of its own.
  private mutating func act(on command: any ParsableCommand) throws {
    if let action = command as? any JournalAction {
      try action.act(in: &self)
    } else if let write = command as? JournalWrite {
      try write.write(world, on: console)
      try change { _ in }
    } else if command is JournalRestore {
      throw Failure("restoring is for a journal that is closed", hint: "`attune journal restore FILE`")
    } else {
      // Help that was asked for.
      var help = command
      try help.run()
    }
  }

  private func tell(_ error: any Error, of words: [String]) {
    switch Attune.exitCode(for: error) {
    case .success: console.write(Attune.fullMessage(for: error) + "\n")
    case .validationFailure:
      let message = Attune.message(for: error)
      let hint = CommandPath(["journal"] + words).hint(on: message, isOpen: true)
      console.say("\(message.prefix(1).lowercased())\(message.dropFirst()); \(hint)", as: .quiet)
    default: if !(error is ExitCode) { console.say(ErrorReport.sentence(for: error), as: .quiet) }
    }
  }

  /// Commands of which a word is a path.
  private static let withPath: Set = ["backup", "export", "import", "restore"]

  private static var names: [String] {
    JournalCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private func help() {
    for command in JournalCommand.configuration.subcommands where command != JournalOpen.self {
      let configuration = command.configuration
      console.say("\(configuration.commandName ?? "")  \(configuration.abstract)", as: .quiet, hanging: 4)
    }
    console.say("lock  Clear the screen and ask for the passphrase again.", as: .quiet)
    console.say("quit  Leave. Each takes --help.", as: .quiet)
  }
}

extension Failure {
  fileprivate static func onlyAtTheStart(_ option: String) -> Failure {
    Failure(
      "`\(option)` is given when the journal is opened, and changes nothing here",
      hint: "`quit`, and `attune journal \(option)` opens it anew")
  }

  fileprivate static func noJournalCommand(_ name: String, known: [String]) -> Failure {
    Failure(
      "there is no command `\(name)` here",
      hint: nearest(to: name, in: known).map { "did you mean `\($0)`?" } ?? "`help` shows what there is")
  }
}

extension [String] {
  /// What was typed as for a shell, `attune journal list`, means the same here.
  fileprivate var asTypedHere: [String] {
    guard first == "attune" else { return self }
    return Array(dropFirst(dropFirst().first == "journal" ? 2 : 1))
  }
}
