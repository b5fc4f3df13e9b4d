/// The log for other programs: comma-separated values as RFC 4180 has them, a row a line of the log.
package struct LogTable {
  package let text: [UInt8]

  package init(_ lines: [LogEntry]) {
    let rows = [Self.heads] + lines.map(Self.row)
    text = Array(rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static let heads = [
    "date", "setting", "client", "modality", "minutes", "counts as", "supervision", "theme",
  ]

  private static func row(_ line: LogEntry) -> [String] {
    [
      line.day.description, line.setting, line.client, line.modality, String(line.minutes),
      line.contact?.rawValue ?? "", line.supervision?.rawValue ?? "", line.theme,
    ]
  }

  /// By scalars: as a Character, a quotation mark with an accent over it is none.
  private static func cell(_ text: String) -> String {
    var cell = text
    // A table would take such a cell for a formula, and carry it out.
    if let first = text.unicodeScalars.first, ["=", "+", "-", "@"].contains(first) { cell = "'" + text }
    guard cell.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return cell }
    let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
    return "\"\(doubled.joined())\""
  }
}
