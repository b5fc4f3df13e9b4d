import Practice
import Terminal

extension SittingRun {
  /// One entry under the headings of a template. A single full stop goes on to the next, and ends the last.
  mutating func write(under template: WritingTemplate) throws {
    sections = template.sections
    isSectionEmpty = true
    try write { $0.showSection() }
  }

  /// Whether the line only goes on to the next heading. A heading under which nothing is written is left out.
  mutating func goesOn(after line: [UInt8]) -> Bool {
    guard sitting.isComposing, let section = sections.first else { return false }
    let isStop = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace } == "."
    if !isStop {
      if isSectionEmpty { sitting.addHeading(section.heading) }
      isSectionEmpty = false
      return false
    }
    sections.removeFirst()
    isSectionEmpty = true
    showSection()
    return !sections.isEmpty
  }

  private func showSection() {
    guard let section = sections.first else { return }
    console.say(section.heading, as: .heading)
    for hint in section.hints { console.say(hint, as: .quiet) }
  }
}
