/// One line of the log: time with a client, a supervision, whatever somebody wants to count. It is kept as an entry of
/// kind `log`, its day and the client's code where every entry has them, the rest as lines of the body:
///
///     setting: Riverside
///     modality: individual
///     minutes: 50
///     counts as: direct
///     supervision: group
///     theme: an ending
///
/// What was left out has no line. No role-play ever becomes one.
package struct LogEntry: Equatable, Sendable {
  package enum Contact: String, CaseIterable, Sendable {
    case direct, indirect
  }

  package enum Supervision: String, CaseIterable, Sendable {
    case individual, triadic, group
  }

  package static let possibleMinutes = 1...1_440

  package let day: Day
  package var setting = ""
  /// A code, never a name.
  package var client = ""
  package var modality = ""
  package let minutes: Int
  package var contact: Contact?
  package var supervision: Supervision?
  package var theme = ""

  package init(day: Day, minutes: Int) {
    self.day = day
    self.minutes = minutes
  }
}

extension LogEntry {
  private enum Field: String {
    case setting
    case modality
    case minutes
    case contact = "counts as"
    case supervision
    case theme
  }

  /// Nil when `entry` is none, or a line of it cannot be counted as it stands.
  package init?(_ entry: Entry) {
    guard entry.aside == .log else { return nil }
    let fields = Self.fields(in: entry.body)
    let minutes = fields[.minutes].flatMap { Int($0) } ?? 0
    guard Self.possibleMinutes.contains(minutes) else { return nil }
    self.init(day: TimeSpan(entry.date).day, minutes: minutes)
    client = entry.client
    setting = fields[.setting] ?? ""
    modality = fields[.modality] ?? ""
    theme = fields[.theme] ?? ""
    contact = fields[.contact].flatMap { Contact(rawValue: $0.lowercased()) }
    supervision = fields[.supervision].flatMap { Supervision(rawValue: $0.lowercased()) }
    // A word that is none of ours would otherwise count for nothing, unseen.
    if fields[.contact] != nil, contact == nil { return nil }
    if fields[.supervision] != nil, supervision == nil { return nil }
  }

  /// What stands behind the first colon of each line. Nothing behind it is as if it were left out.
  private static func fields(in body: [UInt8]) -> [Field: String] {
    var fields: [Field: String] = [:]
    for line in body.split(separator: 0x0A) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1).map(\.onOneLine)
      guard parts.count == 2, !parts[1].isEmpty, let field = Field(rawValue: parts[0].lowercased()) else { continue }
      if fields[field] == nil { fields[field] = parts[1] }
    }
    return fields
  }

  /// As it is kept.
  package var body: [UInt8] {
    let fields: [(name: Field, value: String)] = [
      (.setting, setting.onOneLine), (.modality, modality.onOneLine), (.minutes, String(minutes)),
      (.contact, contact?.rawValue ?? ""), (.supervision, supervision?.rawValue ?? ""), (.theme, theme.onOneLine),
    ]
    let lines = fields.filter { !$0.value.isEmpty }.map { "\($0.name.rawValue): \($0.value)\n" }
    return Array(lines.joined().utf8)
  }
}
