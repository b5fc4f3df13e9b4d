import Practice

enum ExportedMarkdown {
  static func section(of kept: KeptEntry) -> [UInt8] {
    let entry = kept.entry
    var heading = "## \(entry.date.day) \(entry.date.time), \(entry.practice.isEmpty ? entry.kind : entry.practice)"
    if !entry.client.isEmpty { heading += ", \(entry.client)" }
    if entry.flagged { heading += ", flagged" }
    var lines = [heading, ""]
    if !entry.tags.isEmpty {
      lines += [entry.tags.map { "#" + $0.replacing(" ", with: "-") }.joined(separator: " "), ""]
    }
    if !entry.ratings.isEmpty { lines += entry.ratings.map { "- \($0.name): \($0.value)" } + [""] }
    return Array((lines.joined(separator: "\n") + "\n").utf8) + entry.body + (entry.body.last == 0x0A ? [] : [0x0A])
  }
}
