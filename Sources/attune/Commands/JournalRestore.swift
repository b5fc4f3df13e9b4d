import Age
import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal restore FILE`
struct JournalRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring back what a backup holds and the vault lacks.",
    discussion: """
      What is missing and what no longer opens is put back. What opens is never touched, and what was deleted since stays \
      deleted. Where there is no vault it is made anew: the backup opens with the passphrase, when the keys are on this \
      machine or named with --keys, or with the recovery text.
      """)

  @Argument(help: ArgumentHelp("What `attune journal backup` has written.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("A copy of `identity.age`.", valueName: "file"), completion: .file())
  var keys: String?

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Form: Encodable {
    let restored: Int
    let mended: Int
    let kept: Int
    let deleted: Int
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let console = world.console()
    guard FileManager.default.fileExists(atPath: file) else { throw Failure("there is no file \(file)") }
    var desk = try Desk(world)
    if desk.vault == nil { try makeAnew(world, console) } else { try complete(&desk, world, console) }
  }

  private func complete(_ desk: inout Desk, _ world: World, _ console: any Console) throws {
    let unlocked = try desk.unlock(for: "to open the backup", on: console)
    let backup = try unlocked.open(backup: file)
    guard backup.vault == unlocked.vault.id else {
      throw Failure("the backup is of another vault", hint: "`--vault DIR` names a place for it")
    }
    let progress = world.progress("restoring")
    let done = try unlocked.restore(backup, progress: progress.show)
    progress.end()
    show(Form(restored: done.restored, mended: done.mended, kept: done.kept, deleted: done.deleted), console)
    let contents = try unlocked.entries()
    console.say("entries   \(contents.entries.count)")
    JournalScreen(contents: contents, console: console).warn()
  }

  private func makeAnew(_ world: World, _ console: any Console) throws {
    let places = try world.places
    let typed = try world.passphrase(prompt: "Passphrase or recovery text, to open the backup: ", on: console)
    guard typed.count > 0 else { throw Unlocking.declined }
    let backup = try OpenedBackup(file, openedBy: typed, of: keys.map { [$0] } ?? OpenedBackup.keyFiles(at: places))
    let progress = world.progress("restoring")
    try backup.write(to: places, progress: progress.show)
    progress.end()
    show(Form(restored: backup.count, mended: 0, kept: 0, deleted: 0), console)
    do throws(VaultError) { _ = try Vault(at: places) } catch {
      guard case .keysMissing = error else { throw error }
      guard let lines = try? world.repertoire().lines(of: JournalLine.self) else { return }
      console.say(lines.line(.restoredWithoutKeys))
    }
  }

  private func show(_ form: Form, _ console: any Console) {
    if json, let line = try? JSONLine(form) { return console.write(line.text + "\n") }
    console.say("restored  \(form.restored)")
    if form.mended > 0 { console.say("mended    \(form.mended) that no longer opened") }
    if form.kept > 0 { console.say("kept      \(form.kept) that were there") }
    if form.deleted > 0 { console.say("deleted   \(form.deleted) that were deleted since, and stay so") }
  }
}
