import ArgumentParser
import DialogueScript
import Terminal

/// The command that arguments name, as far down as they name one: `attune journal tags`.
struct CommandPath {
  /// A word stands where the name of a command is wanted, and is none.
  struct Unknown: Error {
    let word: String
    /// The command below which it stands, and the names that there are.
    let command: String
    let names: [String]
    let hint: String
  }

  private(set) var commands: [any ParsableCommand.Type] = [Attune.self]
  private var unknown: String?

  /// - Parameter arguments: what follows `attune`.
  init(_ arguments: some Sequence<String>) {
    var words = GlobalOptions.removed(from: arguments)[...]
    if words.first == "help" { words.removeFirst() }
    for word in words {
      // What follows an option, or a command without others below it, is for that command to read.
      guard !word.hasPrefix("-"), !below.isEmpty else { return }
      guard let next = below.first(where: { $0.configuration.commandName == word }) else {
        unknown = word
        return
      }
      commands.append(next)
    }
  }

  /// - Throws: `Unknown`. The argument parser says it of some, and shows the help of the command above for others.
  func requireKnown() throws {
    if let unknown { throw Unknown(word: unknown, command: text, names: names(of: below), hint: hint) }
  }

  /// As it is typed.
  var text: String { names(of: commands).joined(separator: " ") }

  /// What `--help` says of it: what there is below, or what it takes.
  var hint: String { "`\(text) --help` shows what \(below.isEmpty ? "it takes" : "there is")" }

  /// What helps with what the argument parser says: an entry that was not named has its own way to be.
  func hint(on message: String, isOpen: Bool = false) -> String {
    let isAboutArguments = message.lowercased().contains("expected argument")
    let action = isAboutArguments ? commands.last as? any EntryAction.Type : nil
    if isOpen { return action?.hintInside ?? "--help shows what it takes" }
    return action?.hint ?? hint
  }

  /// The option that was probably meant.
  func option(near word: String) -> String? {
    var known = KnownCommand(Attune.self)
    for name in names(of: commands).dropFirst() { known = known?.subcommand(name) }
    return nearest(to: word, in: known?.options.map(\.word) ?? [])
  }

  private var below: [any ParsableCommand.Type] { commands.last?.configuration.subcommands ?? [] }

  private func names(of commands: [any ParsableCommand.Type]) -> [String] {
    commands.compactMap { $0.configuration.commandName }
  }
}

extension Failure {
  init(_ unknown: CommandPath.Unknown) {
    let isRoot = unknown.command == "attune"
    let meant = nearest(to: unknown.word, in: unknown.names).map { isRoot ? "attune \($0)" : $0 }
    self.init(
      "there is no command `\(unknown.word)`" + (isRoot ? "" : " in `\(unknown.command)`"),
      hint: meant.map { "did you mean `\($0)`?" } ?? unknown.hint)
  }
}

extension GlobalOptions {
  private static let withValue: Set = ["--dialogues", "--vault", "--seed", "--passphrase-fd", "--locked"]

  /// The first option among the words that belongs to the start of the program, as it is typed.
  static func first(in words: some Sequence<String>) -> String? {
    words.prefix { $0 != "--" }.lazy.map(name(of:)).first { $0 == "--plain" || withValue.contains($0) }
  }

  /// The arguments without these options and their values.
  static func removed(from arguments: some Sequence<String>) -> [String] {
    var rest: [String] = []
    var isValue = false
    for word in arguments {
      let isOption = !isValue && first(in: [word]) != nil
      if !isValue, !isOption { rest.append(word) }
      isValue = isOption && withValue.contains(word)
    }
    return rest
  }

  /// `--vault` of `--vault=DIR`.
  private static func name(of word: String) -> String { String(word.prefix { $0 != "=" }) }
}
