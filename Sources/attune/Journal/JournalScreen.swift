import Foundation
import Journal
import Practice
import Terminal

/// The journal on the screen, once it is unlocked.
struct JournalScreen {
  let contents: Contents
  let console: any Console

  /// One line an entry, the oldest first.
  /// - Parameter words: only entries that hold all of them.
  func list(matching words: [String]) throws {
    let found = words.isEmpty ? contents : contents.holding(words)
    if found.entries.isEmpty { console.say(words.isEmpty ? "nothing is kept yet" : "no entry holds that", as: .quiet) }
    for kept in found.entries { console.say(line(for: kept), hanging: 4) }
    warn()
  }

  /// One JSON object a line.
  func listAsJSON(matching words: [String]) throws {
    let found = words.isEmpty ? contents : contents.holding(words)
    for kept in found.entries { console.write(try JSONLine(EntryForm(kept, body: nil)).text + "\n") }
    warn()
  }

  /// - Parameter digits: the beginning of the entry's ID.
  func show(_ digits: String, asJSON: Bool) throws {
    switch contents.entry(startingWith: digits) {
    case .entry(let revisions): for kept in revisions { try show(kept, asJSON: asJSON) }
    case .none: throw Failure.noEntry(digits)
    case .tooShort: throw Failure.tooShort(digits)
    case .ambiguous(let ids): throw Failure.ambiguous(digits, ids)
    }
  }

  private func show(_ kept: KeptEntry, asJSON: Bool) throws {
    let entry = kept.entry
    if asJSON { return console.write(try JSONLine(EntryForm(kept, body: entry.body)).text + "\n") }
    console.say(line(for: kept, withOpening: false), as: .heading)
    switch kept.rival {
    case .changed: console.say("changed on two machines; each version is shown", as: .warning)
    case .deleted: console.say("deleted on one machine and changed on another; it is kept", as: .warning)
    case nil: break
    }
    console.write("\n")
    console.say(entry.body)
  }

  func line(for kept: KeptEntry, withOpening: Bool = true) -> String {
    let entry = kept.entry
    var parts = [String(entry.id.description.prefix(8)), entry.date.day, entry.date.time]
    parts.append(entry.practice.isEmpty ? entry.kind : entry.practice)
    if !entry.client.isEmpty { parts.append(entry.client) }
    if entry.flagged { parts.append("flagged") }
    parts += entry.tags.map { "#\($0)" }
    return parts.joined(separator: "  ") + (withOpening ? "  " + opening(of: entry) : "")
  }

  /// The first words that are not a heading.
  private func opening(of entry: Entry) -> String {
    let text = String(decoding: entry.body.prefix(2_000), as: UTF8.self)
    let line = text.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    return line.count > 48 ? line.prefix(47) + "…" : String(line)
  }

  /// What could not be read, and what the ledger has to say; never more of it than names.
  private func warn() {
    for file in contents.unreadable { ErrorReport.warn(about: file) }
    for finding in contents.findings { ErrorReport.warn(finding.wording) }
    if let news = contents.news { ErrorReport.say("attune: \(news)") }
  }
}

extension Failure {
  static func noEntry(_ digits: String) -> Failure {
    Failure("no entry begins with `\(digits)`", hint: "`attune journal list` shows the IDs")
  }

  static func tooShort(_ digits: String) -> Failure {
    Failure("`\(digits)` is too short to name an entry", hint: "give at least four characters of its ID")
  }

  static func ambiguous(_ digits: String, _ ids: [RandomID]) -> Failure {
    let names = ids.map { String($0.description.prefix(12)) }.joined(separator: ", ")
    return Failure("more than one entry begins with `\(digits)`", hint: "it may be \(names)")
  }
}

/// An entry as `--json` shows it.
struct EntryForm: Encodable {
  let id: String
  let revision: String
  let date: String
  let kind: String
  let practice: String
  let tags: [String]
  let client: String
  let flagged: Bool
  let ratings: [String: String]
  let body: String?

  init(_ kept: KeptEntry, body: [UInt8]?) {
    let entry = kept.entry
    id = entry.id.description
    revision = entry.revision.description
    date = entry.date.text
    kind = entry.kind
    practice = entry.practice
    tags = entry.tags
    client = entry.client
    flagged = entry.flagged
    ratings = Dictionary(entry.ratings.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    self.body = body.map { String(decoding: $0, as: UTF8.self) }
  }
}
