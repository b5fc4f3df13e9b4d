import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal write`
struct JournalWrite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write one entry; asks for no passphrase.",
    discussion: """
      On a terminal until a line with only a full stop, or Ctrl-D. Otherwise standard input is kept as it is, byte for \
      byte. Text never comes from the arguments.
      """)

  @Flag(help: "Write it in your own editor ($VISUAL or $EDITOR), on a file in memory.")
  var editor = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    _ = try Desk(world).required
    guard world.isInteractive else { return try keepInput(world) }
    try write(world, on: world.console())
  }

  /// Line by line, as one entry.
  func write(_ world: World, on console: any Console) throws {
    guard world.isInteractive else { throw Failure("at this prompt nothing is written without a terminal") }
    var run = try SittingRun(world, isForWriting: true, on: console)
    try run.write(isInEditor: editor)
  }

  /// Keeps first; what is said about it comes after, and changes nothing.
  private func keepInput(_ world: World) throws {
    let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Failure("there is nothing to keep: standard input is empty")
    }
    let id = try Desk(world).keep(Keeping(body: bytes))
    world.console().say("entry \(id.description.prefix(8))", as: .quiet)
    let bundled = world.bundledRepertoire
    let interruption = try Safety(bundled, adding: world.repertoire()).interruption(
      by: String(decoding: bytes, as: UTF8.self), contacts: world.contacts(bundled), seed: world.seed)
    for line in interruption?.lines ?? [] { ErrorReport.say(line) }
  }
}
