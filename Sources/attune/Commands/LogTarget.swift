import ArgumentParser
import Foundation
import Journal
import Practice
import Terminal

/// `attune log target [WHAT [HOURS]]`
struct LogTarget: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "target", abstract: "Show what you want to come to, or set it, in hours.",
    discussion: "Targets are your own, and kept in the vault. What is required of you, only who requires it can say.")

  @Argument(help: ArgumentHelp("What it is for.", valueName: "what"))
  var sum: LogSum?

  @Argument(help: ArgumentHelp("Whole hours, or `none`.", valueName: "hours"))
  var hours: String?

  @Flag(help: "As one JSON object, in hours.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  static var purpose: String { "to read the targets" }

  private var wanted: Int? { hours.flatMap { Int($0) } }

  func validate() throws {
    guard let hours, hours != "none" else { return }
    guard let wanted, LogTargets.possibleHours.contains(wanted) else {
      throw ValidationError("a target is a whole number of hours, or `none`")
    }
  }

  func act(in session: inout JournalSession) throws {
    var targets = session.targets
    if let sum, hours != nil, targets[sum] != wanted {
      targets[sum] = wanted
      try session.keep(targets.body, as: .logTargets)
    }
    try show(targets, in: session)
    session.warn()
  }

  private func show(_ targets: LogTargets, in session: JournalSession) throws {
    let console = session.console
    guard !json else { return console.write(try JSONLine(targets.byName).text + "\n") }
    if targets.isEmpty { console.say("there are no targets", as: .quiet) }
    for sum in LogSum.allCases {
      if let hours = targets[sum] { console.say("\(sum.title)  \(hours) h") }
    }
    console.say(try session.questions().lines.line(.logRequirementsDiffer), as: .quiet)
  }
}

extension LogSum: ExpressibleByArgument {}

extension LogTargets {
  /// In hours.
  var byName: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: LogSum.allCases.compactMap { sum in self[sum].map { (sum.rawValue, $0) } })
  }
}
