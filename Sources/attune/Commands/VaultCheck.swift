import ArgumentParser
import Foundation
import Journal
import Terminal

/// `attune vault check`
struct VaultCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Open every file, and compare it with what was kept here.",
    discussion: """
      Says what does not open, what is gone, swapped, rolled back or unknown, each by its file and entry. Exit status \
      1 when something is wrong. Changes nothing without --repair.
      """)

  @Flag(help: "As one JSON object.")
  var json = false

  @Flag(help: "Add what can be added; never removes or overwrites anything.")
  var repair = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    var desk = try Desk(world)
    _ = try desk.required
    let console = world.console()
    let unlocked = try desk.unlock(for: "to check the vault", on: console)
    let progress = world.progress("checking")
    let checkup = repair ? try unlocked.repair(progress: progress.show) : try unlocked.check(progress: progress.show)
    progress.end()
    if json { console.write(try JSONLine(CheckupForm(checkup)).text + "\n") } else { show(checkup, on: console) }
    if !checkup.isSound { throw ExitCode.failure }
  }

  private func show(_ checkup: Checkup, on console: any Console) {
    for line in lines(of: checkup) { console.say(line) }
    for problem in CheckupForm(checkup).problems {
      console.say(problem.text, as: .warning, hanging: 2)
      if let hint = problem.hint { console.say(hint, as: .quiet, indent: 2) }
    }
    console.say(checkup.isSound ? "nothing is wrong" : "the other entries are not concerned")
  }

  private func lines(of checkup: Checkup) -> [String] {
    let contents = checkup.contents
    let rivals = contents.entries.count(where: \.hasRival)
    var lines = [
      "entries   \(contents.entries.count)" + (rivals == 0 ? "" : ", \(rivals) of them in more than one version"),
      "files     \(checkup.files)",
      "known     \(checkup.records)",
      "waiting   \(checkup.drafts.isEmpty ? "nothing" : "\(checkup.drafts.count) unfinished")",
    ]
    if checkup.unfinishedWrites > 0 { lines.append("half      \(checkup.unfinishedWrites) unfinished writes") }
    if contents.renamed > 0 { lines.append("renamed   \(contents.renamed)") }
    return lines + [contents.news].compactMap(\.self) + checkup.additions.map { "added " + $0.wording }
  }
}
