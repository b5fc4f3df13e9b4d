import Foundation
import Practice

/// JSON that holds a list of entries: of jrnl, of Day One, or an export of ours.
struct JSONImport {
  let dates: ImportDates

  /// Nil when it is no JSON of any of them.
  func reading(of bytes: [UInt8]) -> (format: ImportFormat, reading: ImportReading)? {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let entries = root["entries"] as? [Any], let format = format(root, entries.first as? [String: Any])
    else { return nil }
    var reading = ImportReading()
    for (number, entry) in entries.enumerated() {
      let place = "entry \(number + 1)"
      guard let fields = entry as? [String: Any] else {
        reading.skip(place, .notAnEntry)
        continue
      }
      switch format {
      case .jrnl: addJrnl(fields, place, to: &reading)
      case .dayOne: DayOneEntry(fields, dates: dates).add(to: &reading, at: place)
      default: addOwn(fields, place, to: &reading)
      }
    }
    return (format, reading)
  }

  private func format(_ root: [String: Any], _ first: [String: Any]?) -> ImportFormat? {
    if root["attune"] != nil { return .attune }
    if root["metadata"] != nil || first?["creationDate"] != nil { return .dayOne }
    return root["tags"] is [String: Any] || first?["title"] != nil ? .jrnl : nil
  }

  // MARK: jrnl

  private func addJrnl(_ fields: [String: Any], _ place: String, to reading: inout ImportReading) {
    guard let title = fields["title"] as? String, let day = fields["date"] as? String else {
      return reading.skip(place, .notAnEntry)
    }
    guard let date = dates.local(day + ((fields["time"] as? String).map { " \($0)" } ?? "")) else {
      return reading.skip(place, .noDate)
    }
    let body = fields["body"] as? String ?? ""
    var entry = ImportedEntry(place: place, date: date, body: Array((body.isEmpty ? title : "\(title)\n\(body)").utf8))
    entry.tags = (fields["tags"] as? [String] ?? []).map(JrnlTags.bare)
    if fields["starred"] as? Bool == true { entry.tags.append(JrnlTags.starred) }
    let known = ["title", "body", "date", "time", "tags", "starred"]
    entry.more = ["imported-from: jrnl"] + fields.lines(prefix: "jrnl", without: known)
    reading.add(entry)
  }

  // MARK: our own

  private func addOwn(_ fields: [String: Any], _ place: String, to reading: inout ImportReading) {
    let body = (fields["bytes"] as? String).flatMap { Data(base64Encoded: $0) }.map(Array.init)
    guard let body = body ?? (fields["text"] as? String).map({ Array($0.utf8) }) else {
      return reading.skip(place, .notAnEntry)
    }
    guard let date = (fields["date"] as? String).flatMap({ EntryDate($0) }) else { return reading.skip(place, .noDate) }
    var entry = ImportedEntry(place: place, date: date, body: body)
    entry.kind = fields["kind"] as? String ?? "note"
    entry.practice = fields["practice"] as? String ?? ""
    entry.tags = fields["tags"] as? [String] ?? []
    entry.client = fields["client"] as? String ?? ""
    entry.isFlagged = fields["flagged"] as? Bool ?? false
    entry.ratings = (fields["ratings"] as? [[String: Any]] ?? []).compactMap { rating in
      guard let name = rating["name"] as? String, let value = rating["value"] as? String else { return nil }
      return Entry.Rating(name: name, value: value)
    }
    entry.more = (fields["more"] as? [String] ?? []).filter(Entry.isFreeLine)
    entry.id = (fields["id"] as? String).flatMap { RandomID($0) }
    reading.add(entry)
  }
}

extension [String: Any] {
  /// What is in no other field, each as one line of JSON behind its name.
  func lines(prefix: String, without known: [String]) -> [String] {
    filter { !known.contains($0.key) && !($0.value is NSNull) }.sorted { $0.key < $1.key }.compactMap { key, value in
      let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
      guard let data = try? JSONSerialization.data(withJSONObject: value, options: options) else { return nil }
      let name = String(key.map { $0.isLetter || $0.isNumber ? $0 : "-" })
      return "\(prefix)-\(name): \(String(decoding: data, as: UTF8.self))"
    }
  }
}

/// One entry of a Day One export.
private struct DayOneEntry {
  private let fields: [String: Any]
  private let dates: ImportDates

  init(_ fields: [String: Any], dates: ImportDates) {
    self.fields = fields
    self.dates = dates
  }

  func add(to reading: inout ImportReading, at place: String) {
    guard let moment = fields["creationDate"] as? String,
      let date = dates.moment(moment, zone: fields["timeZone"] as? String)
    else { return reading.skip(place, .noDate) }
    var entry = ImportedEntry(place: place, date: date, body: Array((fields["text"] as? String ?? "").utf8))
    entry.tags = fields["tags"] as? [String] ?? []
    if fields["starred"] as? Bool == true { entry.tags.append(JrnlTags.starred) }
    entry.more = ["imported-from: dayone"] + fields.lines(prefix: "dayone", without: Self.known)
    entry.id = (fields["uuid"] as? String).flatMap { RandomID($0.filter { $0 != "-" }.lowercased()) }
    reading.add(entry)
    guard !entry.isEmpty else { return }
    if attachments > 0 { reading.skip(place, .attachments(attachments)) }
    if fields["richText"] != nil { reading.skip(place, .formatting) }
  }

  private var attachments: Int {
    ["photos", "videos", "audios", "pdfAttachments"].reduce(0) { $0 + ((fields[$1] as? [Any])?.count ?? 0) }
  }

  /// `richText` is the same text a second time; a passage taken out of the entry later would live on in it.
  private static let known = ["text", "richText", "creationDate", "tags", "starred"]
}
