import ArgumentParser
import Journal
import Practice

/// A command about one entry that is named: by the beginning of its ID, as `last`, or by its number in the last list.
protocol EntryAction: JournalAction {
  /// What follows `attune journal` when it is about the newest entry.
  static var example: String { get }
}

extension EntryAction {
  /// What to type when the entry was not named, or not so that it is understood.
  static var hint: String {
    "`attune journal \(example)` means the newest entry, and `attune journal list` shows the IDs of all"
  }

  /// The same where the journal is open.
  static var hintInside: String { "`\(example)` means the newest entry, and `list` numbers them" }
}

/// How an entry is named where a command takes one.
enum EntryName {
  static let newest = "last"
  static var help: ArgumentHelp {
    ArgumentHelp(
      "`last` for the newest entry, or the beginning of its ID, at least four characters.", valueName: "id")
  }
}

extension JournalSession {
  /// As much of the ID of the entry that is named as was typed, or all of it.
  func digits(_ name: String) throws -> String {
    if name.lowercased() == EntryName.newest {
      guard let newest = contents.matching().entries.last else { throw Failure("nothing is kept yet") }
      return newest.entry.id.description
    }
    // No ID is named by so few.
    guard numbersLists, name.utf8.count < 4, let number = Int(name) else { return name }
    guard listed.indices.contains(number - 1) else {
      throw Failure("no list has shown a number \(number)", hint: "`list` numbers what it shows")
    }
    return listed[number - 1].description
  }

  /// Shows a list. Where commands are typed one after the other its lines are numbered, and name their entries by that
  /// until the next list; a list of a thousand, of which the numbers could be IDs, is not.
  mutating func list(_ found: Contents, isAll: Bool = false, holding query: Query? = nil) {
    let isNumbered = numbersLists && found.entries.count < 1_000
    if numbersLists { listed = isNumbered ? found.entries.map(\.entry.id) : [] }
    paged { $0.list(found, isAll: isAll, isNumbered: isNumbered, holding: query) }
  }

  /// What reads a pipe gets its lines as ever.
  private var numbersLists: Bool { isOpen && world.isInteractive }
}
