import Journal
import Practice
import Terminal

/// An entry changed line by line, on a terminal.
extension JournalSession {
  /// Each change is a version of its own, on the disk before the next is asked for; at the end those in between go, so
  /// that one version stands before and one after.
  mutating func editLines(of kept: KeptEntry) throws {
    let editing = LineEditing(console: console, lines: try lines())
    var between: [RandomID] = []
    var current = kept
    var change = LineEditing.Change()
    repeat {
      change = editing.change(of: current.entry.body)
      guard let body = change.body, body != current.entry.body else { continue }
      try revise([current]) { $0.body = body }
      if current.entry.revision != kept.entry.revision { between.append(current.entry.revision) }
      current = try singleEntry(kept.entry.id.description)
      try world.hearDanger(in: change.typed)
    } while !change.isOver
    try self.change { try $0.purge(between, in: $0.entries()) }
    console.say(
      current == kept ? "nothing is changed" : "changed; `show --history` shows the version before", as: .quiet)
  }
}

/// One line after the other, until it is done.
private struct LineEditing {
  /// What one question brought.
  struct Change {
    /// The text as it is to be; nil when it stays.
    var body: [UInt8]?
    var typed: [UInt8] = []
    /// Whether it is done, or nobody is there any more.
    var isOver = false
  }

  let console: any Console
  let lines: JournalLines

  /// Shows the text and asks until it is known what is to be done.
  func change(of body: [UInt8]) -> Change {
    let text = TextLines(body)
    console.say(lines: text.numbered.map { ScreenLine($0) }, hanging: 4)
    while true {
      console.say(lines.line(.editWhich), as: .quiet)
      guard case .line(let typed) = console.readLine(prompt: "> ") else { return Change(isOver: true) }
      switch text.wish(typed) {
      case .done: return Change(isOver: true)
      case .more: return addition(to: text)
      case .line(let place): return change(of: place, in: text)
      case .several(let numbers, let places): return removal(of: numbers, at: places, in: text)
      case .unknown: console.say(lines.line(.noSuchLine, ["last": "\(text.count)"]), as: .quiet)
      }
    }
  }

  private func addition(to text: TextLines) -> Change {
    console.say(lines.line(.editMore), as: .quiet)
    var change = answer()
    if let typed = change.body { change.body = typed.isEmpty ? nil : text.adding(typed) }
    return change
  }

  private func change(of place: Int, in text: TextLines) -> Change {
    let before = text.line(place)
    // Only readline types it in beforehand, and no further than a zero byte. Elsewhere an empty line is Enter alone.
    let standsThere = ReadlineConsole.isPossible && !before.contains(0)
    console.say(lines.line(standsThere ? .editAnew : .editTyped), as: .quiet)
    if standsThere { console.prefill(before) }
    var change = answer()
    guard let typed = change.body else { return change }
    let isGone = typed == [UInt8(ascii: ".")] || typed.isEmpty && standsThere && !change.isOver
    change.body =
      isGone ? text.without(place...place) : typed.isEmpty ? nil : text.replacing(place, with: typed)
    return change
  }

  private func removal(of numbers: ClosedRange<Int>, at places: ClosedRange<Int>, in text: TextLines) -> Change {
    console.say(lines.line(.editSeveral, ["first": "\(numbers.lowerBound)", "last": "\(numbers.upperBound)"]))
    var change = answer()
    let word = String(decoding: change.typed, as: UTF8.self).lowercased()
    change.body = !change.isOver && ["y", "yes"].contains(word) ? text.without(places) : nil
    change.typed = []
    return change
  }

  /// The line that was typed, as the body of a change; half a line counts too when nobody is there any more.
  private func answer() -> Change {
    switch console.readLine(prompt: "> ") {
    case .line(let line): Change(body: line, typed: line)
    case .idle(let unfinished), .hangup(let unfinished): Change(body: unfinished, typed: unfinished, isOver: true)
    case .leave, .endOfInput: Change(isOver: true)
    }
  }
}
