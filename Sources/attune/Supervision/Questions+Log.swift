import Journal
import Practice

extension Questions {
  /// A line of the log as the entry that keeps it. Enter leaves out all but the minutes; the day is then today.
  func logEntry(now: EntryDate) throws -> Entry {
    let date = try answer(to: .logAsksDate) { try moment($0, now: now) }
    let setting = try answer(to: .logAsksSetting) { $0 }
    let client = try answer(to: .logAsksClient) { try clientCode($0) }
    let modality = try answer(to: .logAsksModality) { $0 }
    let minutes = try answer(to: .logAsksMinutes) { try wholeMinutes($0) }
    var line = LogEntry(day: TimeSpan(date).day, minutes: minutes)
    line.contact = try answer(to: .logAsksDirect) { try choice($0, of: LogEntry.Contact.self) }
    line.supervision = try answer(to: .logAsksSupervision) { try choice($0, of: LogEntry.Supervision.self) }
    line.theme = try answer(to: .logAsksTheme) { $0 }
    (line.setting, line.client, line.modality) = (setting, client, modality)
    return Entry(
      id: .random(), revision: .random(), date: date, kind: Aside.log.rawValue, client: line.client, body: line.body)
  }

  /// A day without a time is kept as its noon, as the journal does.
  private func moment(_ text: String, now: EntryDate) throws -> EntryDate {
    if text.isEmpty { return now }
    guard let span = FuzzyDate(now: now).span(of: text), !span.isWholeDays || span.last - span.first < 1_440 else {
      throw Failure("that is no single day", hint: "for instance `today`, `yesterday`, `last monday`, `2026-11-21`")
    }
    guard span.first <= now.localMinutes else { throw Failure("that day is yet to come", hint: "log it afterwards") }
    if span.isWholeDays, span.contains(now) { return now }
    let later = span.isWholeDays ? 720 : 0
    guard let moment = span.start(offsetMinutes: now.offsetMinutes, plusMinutes: later) else {
      throw Failure("that is no date that an entry can have")
    }
    return moment
  }

  private func clientCode(_ text: String) throws -> String {
    guard text.isEmpty || ClientCode.isOne(text) else {
      throw Failure(
        "that is no code: letters, digits and hyphens, at most twelve",
        hint: "never a name; `attune roster` shows the codes")
    }
    return text
  }

  private func wholeMinutes(_ text: String) throws -> Int {
    guard let minutes = Int(text), LogEntry.possibleMinutes.contains(minutes) else {
      throw Failure("minutes are a whole number from 1 to 1440", hint: "for instance 50")
    }
    return minutes
  }

  /// One of the words, or as much of its beginning as only it has; nil for none.
  private func choice<Choice>(_ text: String, of choices: Choice.Type) throws -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    if ["", "no", "none"].contains(text.lowercased()) { return nil }
    let found = Choice.allCases.filter { $0.rawValue.hasPrefix(text.lowercased()) }
    guard found.count == 1 else {
      throw Failure.noChoice(among: Choice.allCases.map(\.rawValue) + ["Enter for none"])
    }
    return found[0]
  }
}
