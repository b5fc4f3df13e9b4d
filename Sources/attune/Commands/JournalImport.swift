import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune journal import PATH`
struct JournalImport: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take entries over from jrnl, Day One, Markdown or an export.",
    discussion: """
      A jrnl file or its JSON, a Day One JSON file, a folder of Markdown files, or what `attune journal export` wrote. \
      All of it or nothing; what is left out is named; done twice, nothing is there twice. What was imported stays where \
      it was, in plain text.
      """)

  @Argument(help: ArgumentHelp("A file, or a folder of Markdown files.", valueName: "path"), completion: .file())
  var path: String

  @Option(help: ArgumentHelp("`jrnl`, `dayone`, `markdown` or `attune`, instead of finding out.", valueName: "format"))
  var format: ImportFormat?

  @Flag(help: "Say what would happen, and change nothing.")
  var dryRun = false

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to see what is here already" }

  func run() throws {
    let world = try World(options.over(attune.options))
    // Before the passphrase is asked for.
    let reading = try reading(world)
    var session = try JournalSession(world, for: Self.purpose)
    try add(reading, to: &session)
  }

  func act(in session: inout JournalSession) throws { try add(reading(session.world), to: &session) }

  private func reading(_ world: World) throws -> (ImportFormat, ImportReading) {
    try ImportSource(path: path, dates: world.importDates).reading(as: format)
  }

  private func add(_ found: (format: ImportFormat, reading: ImportReading), to session: inout JournalSession) throws {
    let contents = session.contents
    var report = session.unlocked.preview(found.reading, in: contents)
    if !dryRun {
      let progress = session.world.progress("importing")
      try session.change { report = try $0.add(found.reading, to: contents, progress: progress.show) }
      progress.end()
    }
    let form = ImportForm(report, from: found.format, isDone: !dryRun)
    if json { session.console.write(try JSONLine(form).text + "\n") } else { form.show(on: session.console) }
  }
}

extension ImportFormat: ExpressibleByArgument {}

extension World {
  /// How imported dates are read: in the time zone of this machine, or the one that they name.
  var importDates: ImportDates {
    ImportDates(
      here: { local in
        var parts = tm()
        var seconds = time_t(local)
        gmtime_r(&seconds, &parts)
        parts.tm_isdst = -1
        _ = mktime(&parts)
        return parts.tm_gmtoff / 60
      },
      there: { zone, moment in
        TimeZone(identifier: zone).map { $0.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) / 60 }
      })
  }
}

/// What an import did, for people and for `--json`.
private struct ImportForm: Encodable {
  struct Left: Encodable {
    let place: String
    let reason: String
  }

  let format: String
  let added: Int
  let alreadyHere: Int
  /// Entries that are not in the journal.
  let skipped: [Left]
  /// What is missing of entries that are.
  let without: [Left]
  let isDone: Bool

  init(_ report: ImportReport, from format: ImportFormat, isDone: Bool) {
    self.format = format.rawValue
    self.isDone = isDone
    (added, alreadyHere) = (report.added, report.alreadyHere)
    func left(_ those: [Skipped]) -> [Left] { those.map { Left(place: $0.place, reason: $0.wording) } }
    skipped = left(report.skipped.filter { !$0.isOnlyPart && $0.reason != .alreadyHere })
    without = left(report.skipped.filter(\.isOnlyPart))
  }

  func show(on console: any Console) {
    console.say("\(isDone ? "imported" : "would import")  \(added) from \(format)")
    if alreadyHere > 0 { console.say("here already  \(alreadyHere)") }
    if !skipped.isEmpty { console.say("skipped  \(skipped.count)") }
    console.say(lines: skipped.map { ScreenLine("  \($0.place): \($0.reason)") }, hanging: 4)
    if !without.isEmpty { console.say("imported in part  \(without.count)") }
    console.say(lines: without.map { ScreenLine("  \($0.place): \($0.reason)") }, hanging: 4)
  }
}

extension Skipped {
  fileprivate var wording: String {
    switch reason {
    case .alreadyHere: "is here already"
    case .differs: "is here already, and says something else; what is here stays"
    case .empty: "there is nothing in it"
    case .noDate: "it has no date that can be read"
    case .notAnEntry: "it is no entry"
    case .notMarkdown: "it is no Markdown file"
    case .notText: "it is no text"
    case .file(let error): ErrorReport.sentence(for: error)
    case .attachments(let count): "without \(count == 1 ? "1 attachment" : "\(count) attachments")"
    case .formatting: "without its rich text; the same words are there as Markdown"
    case .dateOfFile: "with the time its file was changed, for want of a date"
    }
  }
}
