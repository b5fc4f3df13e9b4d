import ArgumentParser
import Journal
import Practice
import Terminal

/// `attune journal tag ID TAG…`
struct JournalTag: EntryAction {
  static let example = "tag last TAG"
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Give one entry tags, or take them away.")

  @Argument(help: EntryName.help, completion: .list([EntryName.newest]))
  var id: String

  @Argument(help: ArgumentHelp("With or without a # before it, and commas between them.", valueName: "tag"))
  var tags: [String]

  @Flag(help: "Take them away.")
  var remove = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to tag the entry" }

  func act(in session: inout JournalSession) throws {
    let wanted = try Tag.list(tags)
    try session.revise([try session.singleEntry(id)]) { entry in
      for tag in wanted {
        let has = entry.tags.contains(where: tag.isThis)
        if remove { entry.tags.removeAll(where: tag.isThis) } else if !has { entry.tags.append(tag.text) }
      }
    }
    session.console.say(session.screen.line(for: try session.singleEntry(id)), hanging: 4)
  }
}

/// A tag as it is typed. Capitals do not tell tags apart.
struct Tag {
  let text: String

  /// - Throws: for what cannot be one.
  init(_ typed: String) throws {
    var text = typed[...]
    if text.hasPrefix("#") { text.removeFirst() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { [",", "\n", "\r"].contains($0) }) else {
      throw Failure("`\(typed)` cannot be a tag", hint: "any words without a comma can")
    }
    self.text = String(text)
  }

  /// Those that are named, also side by side with commas between them.
  static func list(_ typed: [String]) throws -> [Tag] {
    let names = typed.flatMap { $0.split(separator: ",") }.filter { !$0.allSatisfy(\.isWhitespace) }
    // A comma and nothing else names none.
    return try names.isEmpty ? typed.map(Tag.init) : names.map { try Tag(String($0)) }
  }

  func isThis(_ other: String) -> Bool { other.lowercased() == text.lowercased() }
}
