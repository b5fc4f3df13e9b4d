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

      Examples:
        attune journal write --date "yesterday 3pm" --template hour
        attune journal write < note.txt
      """)

  @Flag(help: "Write it in your own editor ($VISUAL or $EDITOR), on a file in memory.")
  var editor = false

  @Option(help: ArgumentHelp("Headings to write under: `hour`, `week`, or one of your own.", valueName: "name"))
  var template: String?

  @Option(help: ArgumentHelp("When it was, if not now: `yesterday 3pm`, `last monday`.", valueName: "date"))
  var date: String?

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
    let headings = try template.map { try WritingTemplate(named: $0, in: world) }
    var run = try SittingRun(world, isForWriting: true, on: console)
    run.desk.date = try moment(world)
    if let headings { try run.write(under: headings) } else { try run.write(isInEditor: editor) }
  }

  private func moment(_ world: World) throws -> EntryDate? {
    guard let date else { return nil }
    guard let span = FuzzyDate(now: world.now).span(of: date) else { throw Failure.noDate(date) }
    // A day without a time: noon, as if it had been written at its middle.
    return span.start(offsetMinutes: world.now.offsetMinutes, plusMinutes: span.isWholeDays ? 720 : 0)
  }

  /// Keeps first; what is said about it comes after, and changes nothing.
  private func keepInput(_ world: World) throws {
    let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Failure("there is nothing to keep: standard input is empty")
    }
    if template != nil { throw Failure("a template is for writing on a terminal") }
    var desk = try Desk(world)
    desk.date = try moment(world)
    let id = try desk.keep(Keeping(body: bytes))
    world.console().say("entry \(id.description.prefix(8))", as: .quiet)
    try world.hearDanger(in: bytes)
  }
}
