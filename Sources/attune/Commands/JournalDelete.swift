import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal delete ID`
struct JournalDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete one entry, after showing what that means.",
    discussion: """
      The entry's files are unlinked from the vault, and a mark without words stays, so that its loss is never taken \
      for damage. Backups, snapshots and synced copies may still hold it, encrypted.
      """)

  @Argument(help: ArgumentHelp("The beginning of its ID, at least four characters.", valueName: "id"))
  var id: String

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    var desk = try Desk(world)
    _ = try desk.required
    let console = world.console()
    let unlocked = try desk.unlock(for: "to find the entry", on: console)
    let contents = try unlocked.entries()
    let screen = JournalScreen(contents: contents, console: console)
    let deletion = contents.deletion(of: try screen.id(startingWith: id))
    if deletion.isMarked, deletion.files.isEmpty { throw Failure("entry \(id) is deleted already") }
    screen.preview(deletion)
    guard try isAgreed(world, console) else { return console.say("nothing is changed") }
    try unlocked.delete(deletion, in: contents, date: world.now)
    console.say("deleted", as: .quiet)
  }

  private func isAgreed(_ world: World, _ console: any Console) throws -> Bool {
    if yes { return true }
    guard world.isInteractive else {
      throw Failure("deleting asks first, and there is no terminal to ask", hint: "`--yes` agrees")
    }
    console.say("Delete it, yes or no?")
    guard case .line(let answer) = console.readLine(prompt: "> ") else { return false }
    return ["y", "yes"].contains(String(decoding: answer, as: UTF8.self).lowercased())
  }
}

extension JournalScreen {
  /// The one entry that `digits` name.
  func id(startingWith digits: String) throws -> RandomID {
    switch contents.id(startingWith: digits) {
    case .one(let id): return id
    case .none: throw Failure.noEntry(digits)
    case .tooShort: throw Failure.tooShort(digits)
    case .ambiguous(let ids): throw Failure.ambiguous(digits, ids)
    }
  }

  func preview(_ deletion: Deletion) {
    let kept = contents.entries.filter { $0.entry.id == deletion.entry }
    for one in kept { console.say(line(for: one), hanging: 4) }
    if kept.isEmpty { console.say("entry \(deletion.entry.description.prefix(8)), of which nothing can be shown") }
    let files = deletion.files.count
    console.say(
      """
      This unlinks \(files == 1 ? "1 file" : "\(files) files") here. Backups, snapshots, synced copies and the disk \
      itself may still hold it, encrypted; Attune cannot reach those.
      """)
  }
}
