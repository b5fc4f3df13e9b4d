import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal export [PATH]`
struct JournalExport: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write entries in plain text, outside the vault.",
    discussion: """
      `markdown` is one text to read; `json` and `folder`, a Markdown file for each entry, hold everything there is, and \
      `attune journal import` takes them back. Without a path, or with `-`, it goes to standard output. On a terminal it \
      is said first what plain text means, and asked.
      """)

  @Argument(
    help: ArgumentHelp(
      "A file or, for `folder`, a folder; nothing may be there yet. `-` is standard output.", valueName: "path"),
    completion: .file())
  var path: String?

  @Option(help: ArgumentHelp("What is written.", valueName: "format"))
  var format: ExportFormat = .markdown

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var selection: Selection

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to export the journal" }

  func run() throws {
    let world = try World(options.over(attune.options))
    // Before the passphrase is asked for.
    try check(world)
    var session = try JournalSession(world, for: Self.purpose)
    try act(in: &session)
  }

  func act(in session: inout JournalSession) throws {
    try check(session.world)
    var filter = try selection.filter(in: session)
    // Roster and log as well: nothing is locked in.
    filter.includesAsides = true
    let found = session.contents.matching(filter).entries
    let export = Export(found, as: format)
    session.warn()
    guard try isAgreed(in: session) else { return session.console.say("nothing is written") }
    if let path = file {
      let progress = session.world.progress("exporting")
      defer { progress.end() }
      try export.write(
        to: path, apartFrom: session.world.places, progress: progress.show, isStopped: session.console.takeInterrupt)
      session.console.say(found.count == 1 ? "exported 1 entry" : "exported \(found.count) entries", as: .quiet)
    } else {
      // On a terminal, what was typed or imported must not command it; a file gets it byte for byte.
      let isShown = isatty(STDOUT_FILENO) == 1
      let text = isShown ? Data(String(visible: String(decoding: export.text, as: UTF8.self)).utf8) : Data(export.text)
      do { try FileHandle.standardOutput.write(contentsOf: text) } catch {
        throw Failure("not all of it could be written to the output", hint: "`attune journal export PATH`")
      }
    }
  }

  /// The path, unless it means standard output.
  private var file: String? { path == "-" ? nil : path }

  /// Says what plain text means before any is written; whether it shall be, is asked where somebody can answer.
  private func isAgreed(in session: JournalSession) throws -> Bool {
    let warning = try? session.lines().line(.plaintext, ["path": file ?? "the output"])
    guard file != nil, !yes, ReadlineConsole.isPossible else {
      if let warning { ErrorReport.say(warning) }
      return true
    }
    if let warning { session.console.say(warning) }
    return try session.isAgreed("Write it, yes or no?", false)
  }

  /// Standard output may lead into the vault as well.
  private func check(_ world: World) throws {
    if file == nil, format == .folder { throw Failure("a folder needs a path", hint: "`attune journal export PATH`") }
    let place = file ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/1"))
    if let place { try Export.check(place, apartFrom: world.places) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
