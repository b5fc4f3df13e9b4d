import Dialogue
import Practice
import Terminal

extension SittingRun {
  /// Shows what was said, a blank line before and after where a person reads along.
  func show(_ response: Response) {
    guard !response.spoken.isEmpty else { return }
    space()
    for spoken in response.spoken { show(spoken, on: console) }
    space()
  }

  private func show(_ spoken: Response.Spoken, on console: any Console) {
    switch spoken {
    case .attune(let text): console.say(text)
    case .quiet(let text): console.say(text, as: .quiet)
    case .client(let name, let text): console.say("\(name): \(text)", hanging: world.isPlain ? 0 : 2)
    case .courses(let courses): show(courses, on: console)
    case .picture(let lines): if !world.isPlain { console.say(lines: lines.map { ScreenLine($0) }) }
    case .record(let bytes): console.say(bytes, as: .quiet, indent: world.isPlain ? 0 : 2)
    case .page(let all): console.paged { console in for one in all { show(one, on: console) } }
    }
  }

  /// Each number over the whole of a role-play, as a row of bars; in words where there is no room for pictures.
  private func show(_ courses: [Response.Course], on console: any Console) {
    let width = courses.map(\.name.count).max() ?? 0
    let lines = courses.map { course in
      let (from, to) = (Int(course.values.first?.rounded() ?? 0), Int(course.values.last?.rounded() ?? 0))
      if world.isPlain { return "\(course.name): from \(from) to \(to)" }
      let name = course.name + String(repeating: " ", count: width - course.name.count)
      return "  \(name)  \(Sparkline(course.values.suffix(60) + [], from: 0, to: 100).text)  \(from) to \(to)"
    }
    console.say(lines: lines.map { ScreenLine($0) })
  }

  /// About the program itself.
  func tell(_ text: String) {
    console.say(text, as: .quiet)
  }

  private func space() {
    if world.isInteractive, !world.isPlain { console.write("\n") }
  }

  func help() {
    let ending = desk.vault == nil ? "Ctrl-D asks what to keep, and leaves." : "Ctrl-D saves and leaves."
    console.paged { console in
      for command in Command.all { console.say("\(command.name)  \(command.does)", as: .quiet, hanging: 4) }
      console.say("Anything that does not begin with / is an answer. \(ending)", as: .quiet)
    }
  }

  func listPractices() {
    console.paged { PracticeList(sitting.surroundings.offers, in: repertoire).show(on: $0, withOccasions: false) }
  }

  func listCards() { console.paged { CardList(repertoire).show(on: $0) } }

  /// The card is read beside the practice, which stays where it is.
  func showCard(_ name: String) {
    do {
      let card = try repertoire.cardOrFailure(name)
      console.paged { CardScreen(card).show(on: $0) }
    } catch {
      tell(ErrorReport.sentence(for: error))
    }
  }

  /// Why the last line was said; on the screen only.
  func explain() {
    guard let reason = sitting.reason else { return tell("nothing has been said yet that a rule chose") }
    switch reason {
    case .danger(let rule): tell("heard as danger by the rule `\(rule.name)`, \(rule.place.file):\(rule.place.line)")
    case .labels(let findings): explain(findings)
    case .turn(let turn, let dialogue): explain(turn, dialogue)
    }
  }

  private func explain(_ findings: [Labelling.Finding]) {
    if findings.isEmpty { tell("no rule knew what the line is about") }
    for finding in findings {
      let rules = finding.rules.map { "`\($0.name)`, \($0.place.file):\($0.place.line)" }.joined(separator: "; ")
      tell("\(finding.label), weight \(finding.weight), by \(rules)")
    }
  }

  private func explain(_ turn: Turn.Reason, _ dialogue: String) {
    // Locked, nothing that was typed is shown again.
    if !turn.read.isEmpty, desk.vault == nil || desk.unlocked != nil {
      tell("read as: \(turn.read.joined(separator: " "))")
    }
    guard let rule = turn.rule else { return tell("the practice \(dialogue) began in the state `\(turn.state)`") }
    tell(
      "in the state `\(turn.state)` of \(dialogue) the rule `\(rule.name)` answered, \(rule.place.file):\(rule.place.line)"
    )
    for other in turn.others.prefix(3) {
      tell("the rule `\(other.name)` heard it too and came after, \(other.place.file):\(other.place.line)")
    }
  }
}
