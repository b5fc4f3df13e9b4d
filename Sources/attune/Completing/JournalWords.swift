import Journal
import Practice
import Terminal

/// What Tab offers while the journal is open: commands, their options, and what an option can be given.
struct JournalWords {
  let contents: Contents
  private let commands: KnownCommand
  private static let known = KnownCommand(JournalCommand.self)

  init?(_ contents: Contents) {
    guard let commands = Self.known else { return nil }
    (self.commands, self.contents) = (commands, contents)
  }

  func suggestions(after before: String, beginning word: String) -> [Suggestion] {
    var words = CommandWords.words(in: before)
    guard var name = words.first else { return ends(word) + commands.commands.map { $0.like(word) } }
    if name.hasPrefix("/") { name.removeFirst() }
    words.removeFirst()
    guard let command = commands.subcommand(name) else { return [] }
    if word.hasPrefix("--") { return command.options }
    if let last = words.last, last.hasPrefix("--") { return values(of: last) }
    return command.commands + (takesEntry(name) ? entryOrTag(name, after: words) : [])
  }

  private func ends(_ word: String) -> [Suggestion] {
    [
      Suggestion("help", "what there is"), Suggestion("lock", "clear the screen and ask for the passphrase again"),
      Suggestion("quit", "leave"),
    ].map { $0.like(word) }
  }

  private func takesEntry(_ name: String) -> Bool { ["show", "edit", "delete", "tag", "purge", "tags"].contains(name) }

  private func entryOrTag(_ name: String, after words: [String]) -> [Suggestion] {
    if name == "tags" { return words.isEmpty ? [] : contents.tagSuggestions }
    return words.isEmpty ? entries : name == "tag" ? contents.tagSuggestions : []
  }

  private func values(of option: String) -> [Suggestion] {
    switch option {
    case "--from", "--to", "--on", "--before", "--date": DateWords.examples.map { Suggestion($0.word, $0.names) }
    case "--tag", "--untag": contents.tagSuggestions
    case "--client": contents.codeSuggestions
    case "--kind": kinds.map { Suggestion($0) }
    default: []
    }
  }

  private var kinds: [String] {
    let entries = contents.entries.map(\.entry)
    return Set(entries.map(\.kind) + entries.map(\.practice)).filter { !$0.isEmpty }.sorted()
  }

  /// The newest, each by as much of its ID as a list shows.
  private var entries: [Suggestion] {
    let newest = contents.matching().entries.suffix(12).map(\.entry).map { entry in
      let about = [
        "\(entry.date.day) \(entry.date.time)", entry.practice.isEmpty ? entry.kind : entry.practice, entry.client,
      ]
      return Suggestion(String(entry.id.description.prefix(8)), about.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return newest.isEmpty ? [] : [Suggestion(EntryName.newest, "the newest")] + newest
  }
}

extension Suggestion {
  /// Written with a `/` when the word so far has one: both are understood.
  fileprivate func like(_ word: String) -> Suggestion { word.hasPrefix("/") ? Suggestion("/\(self.word)", does) : self }
}
