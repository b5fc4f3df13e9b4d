import ArgumentParser
import Dialogue
import DialogueScript
import Journal
import Practice
import Terminal

/// `attune supervision`
struct SupervisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervision",
    abstract: "Make one masked page for supervision, from what was flagged and a few questions.",
    discussion: """
      It shows what was flagged and is on no page yet, danger first, asks for one moment and one question, and for more \
      only when you want it. Then it shows the page before it is written: masked, which is not anonymous. The file is \
      new, yours alone to read, named by the date, and never inside the vault. `attune supervision agreed` keeps what \
      was agreed afterwards; the next page asks what came of it.

      `attune supervision prepare --help` has the options: --format, --to, --same-codes and --json.

      Examples:
        attune supervision --to ~/Documents --format html
        attune supervision agreed
      """,
    subcommands: [SupervisionPrepare.self, SupervisionAgreed.self], defaultSubcommand: SupervisionPrepare.self)
}

/// `attune supervision prepare`
struct SupervisionPrepare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Make the page; `attune supervision` alone does the same.")

  @Option(help: ArgumentHelp("The form of the page; html is made for print.", valueName: "format"))
  var format: SupervisionPage.Format = .markdown

  @Option(
    help: ArgumentHelp("The folder the page is written in; this one when nothing is said.", valueName: "dir"),
    completion: .directory)
  var to = "."

  @Flag(help: "The same letters stand for the same people as on the last page.")
  var sameCodes = false

  @Flag(help: "What is flagged, masked, as one JSON object: asks nothing, and writes no page.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    if !json { try Export.check("\(to)/page", apartFrom: world.places) }
    var run = try SittingRun(world, isForOnePractice: true)
    let lines = try run.repertoire.lines(of: SupervisionLine.self)
    let contents = try run.desk.unlock(for: "to gather what was flagged", on: run.console).entries()
    let journal = contents.matching().entries.map(\.entry)
    let danger = try DangerRules(world)
    let own = run.sitting.surroundings.lines.line(.apartOwn)
    let preparation = Preparation(journal, after: contents.writtenPages, eyes: lines.eyes, leavingOut: own) {
      !danger.findings(in: $0).isEmpty
    }
    if !json { PreparationScreen(preparation, lines).show(on: run.console) }
    guard let answers = try json ? [:] : run.prepare(preparation, saying: lines)?.answers else { return }
    let titles = run.sitting.surroundings.offers.map { ($0.name, $0.title) }
    let draft = PageDraft(
      answers: answers, preparation: preparation, lines: lines,
      titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
    let masking = try PageMasking(run.repertoire, journal: journal, contents: contents, sameCodes: sameCodes)
    if json { return run.console.write(try JSONLine(PageForm(masking.masked(draft))).text + "\n") }
    var desk = PageDesk(run, draft: draft, journal: journal, contents: contents, masking: masking)
    try desk.write(as: format, in: to)
  }
}

extension SupervisionPage.Format: ExpressibleByArgument {}

/// What there is to bring, before anything is asked.
private struct PreparationScreen {
  let preparation: Preparation
  let lines: SupervisionLines

  init(_ preparation: Preparation, _ lines: SupervisionLines) {
    (self.preparation, self.lines) = (preparation, lines)
  }

  func show(on console: any Console) {
    let flagged = preparation.flagged
    if flagged.isEmpty {
      console.say(lines.line(.nothingFlagged))
    } else {
      console.say(lines.line(.flagged, ["count": "\(flagged.count)"]))
      if preparation.risks > 0 { console.say(lines.line(.riskComesFirst, ["count": "\(preparation.risks)"])) }
      for entry in flagged { console.say("\(entry.date.day)  \(entry.beginning)", as: .quiet) }
    }
    if !preparation.agreed.isEmpty {
      console.say(lines.line(.agreedLastTime, ["what": preparation.agreed.joined(separator: "; ")]))
    }
  }
}

extension Entry {
  /// The first words that were written.
  fileprivate var beginning: String {
    let text = String(decoding: body, as: UTF8.self)
    let written = text.split(separator: "\n").first { !$0.hasPrefix("#") && !$0.hasPrefix("> ") } ?? ""
    return written.count > 60 ? written.prefix(60) + "…" : String(written)
  }
}

/// `attune supervision agreed`
struct SupervisionAgreed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreed", abstract: "Keep what was agreed in supervision; asks for no passphrase.",
    discussion: "A thing a line, from the prompt or a pipe; an empty line or the end of input ends it.")

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let vault = try Desk(world).required
    let console = world.console()
    let lines = try world.repertoire().lines(of: SupervisionLine.self)
    console.say(lines.line(.asksForAgreed))
    var agreed: [[UInt8]] = []
    while case .line(let bytes) = console.readLine(prompt: world.isInteractive ? "> " : ""), !bytes.isBlank {
      agreed.append(bytes)
    }
    guard !agreed.isEmpty else { return console.say(lines.line(.nothingAgreed), as: .quiet) }
    let body = Array(agreed.joined(separator: [0x0A])) + [0x0A]
    try vault.keep(
      Entry(id: .random(), revision: .random(), date: world.now, kind: Preparation.agreedKind, body: body))
    console.say(lines.line(.agreedKept, ["count": "\(agreed.count)"]), as: .quiet)
    try world.hearDanger(in: body)
  }
}

extension [UInt8] {
  fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
