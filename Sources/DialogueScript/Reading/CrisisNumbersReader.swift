package import Dialogue

/// Where a person answers, region by region: `language/numbers.yaml`.
package struct CrisisNumbers: Sendable {
  package struct Region: Sendable {
    /// As it is set: `united-kingdom`.
    package var name: String
    package var title: String
    /// Other names by which it is known: `uk`.
    package var otherNames: [String] = []
    /// The number for an emergency.
    package var emergency: String
    /// Crisis lines as they are shown, name and number; the best known first.
    package var lines: [String]
    /// Lines for whoever is hurt by somebody at home.
    package var homeLines: [String] = []
    package var place: Place
  }

  package var regions: [Region] = []
  /// What stands for the emergency number as long as no region is set.
  package var whenUnset: Wording
  /// The line that asks for the region.
  package var asksForRegion: Wording
  /// When the numbers were last looked up: `2026-11-21`.
  package var checked: String
  package var place: Place

  var spoken: [Wording] { [whenUnset, asksForRegion] + regions.flatMap(\.spoken) }
}

extension CrisisNumbers.Region {
  fileprivate var spoken: [Wording] { (lines + homeLines).map { Wording($0, at: place) } }
}

struct CrisisNumbersReader {
  static let keys = ["numbers", "title", "credit", "checked", "region unset", "asks for region", "regions"]
  static let regionKeys = ["title", "also", "emergency", "lines", "hurt at home", "source"]

  let findings: Findings

  func numbers(_ root: Document.Value) -> CrisisNumbers? {
    guard let fields = Fields(root, of: "a file of numbers", known: Self.keys, findings: findings),
      let checked = needed("checked", of: fields, in: "the file"), isDate(checked),
      let unset = needed("region unset", of: fields, in: "the file"),
      let asks = needed("asks for region", of: fields, in: "the file")
    else { return nil }
    let regions = (fields["regions"]?.entries ?? []).compactMap(region)
    if regions.isEmpty { incomplete(at: fields.place, "the file", "regions") }
    return CrisisNumbers(
      regions: regions, whenUnset: Wording(unset.text, at: unset.value.place),
      asksForRegion: Wording(asks.text, at: asks.value.place), checked: checked.text, place: checked.value.place)
  }

  private func region(_ entry: Document.Entry) -> CrisisNumbers.Region? {
    guard let fields = Fields(entry.value, of: "a region", known: Self.regionKeys, findings: findings),
      let emergency = needed("emergency", of: fields, in: "`\(entry.key)`")
    else { return nil }
    if fields.texts("source").isEmpty { incomplete(at: entry.place, "`\(entry.key)`", "source") }
    return CrisisNumbers.Region(
      name: entry.key, title: fields.text("title")?.text ?? entry.key, otherNames: fields.names("also").map(\.text),
      emergency: emergency.text, lines: fields.texts("lines").map(\.text),
      homeLines: fields.texts("hurt at home").map(\.text), place: entry.place)
  }

  private func needed(_ key: String, of fields: Fields, in what: String) -> (text: String, value: Document.Value)? {
    if let found = fields.text(key) { return found }
    if fields[key] == nil { incomplete(at: fields.place, what, key) }
    return nil
  }

  private func incomplete(at place: Place, _ what: String, _ key: String) {
    findings.error(
      at: place, "\(what) has no `\(key)`", code: "numbers-incomplete", hint: "numbers are only as good as their source"
    )
  }

  private func isDate(_ checked: (text: String, value: Document.Value)) -> Bool {
    if checked.text.yearMonthDay != nil { return true }
    findings.error(
      at: checked.value.place, "`\(checked.text)` is no date", code: "not-a-date", hint: "written as 2026-11-21")
    return false
  }
}

extension CrisisNumbers {
  /// A warning when the numbers were looked up more than a year ago.
  /// - Parameter today: `2026-11-21`.
  package func diagnostics(today: String) -> [Diagnostic] {
    guard let then = checked.yearMonthDay, let now = today.yearMonthDay,
      (now.year - 1, now.month, now.day) > (then.year, then.month, then.day)
    else { return [] }
    return [
      Diagnostic(
        .warning, at: place, "these numbers were last checked on \(checked), more than a year ago", code: "numbers-old",
        hint: "look each of them up at its source, and change `checked`")
    ]
  }
}

extension String {
  /// `2026-11-21`, taken apart; `nil` for anything else.
  fileprivate var yearMonthDay: (year: Int, month: Int, day: Int)? {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (year, month, day)
  }
}
