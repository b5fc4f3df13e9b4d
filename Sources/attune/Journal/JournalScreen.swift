import Foundation
import Journal
import Practice
import Terminal

/// The journal on the screen, once it is unlocked.
struct JournalScreen {
  let contents: Contents
  let console: any Console

  /// One line an entry, the oldest first, and below it where it holds what was looked for.
  /// - Parameters:
  ///   - isAll: whether nothing in particular was wanted.
  ///   - isNumbered: whether each line begins with its number.
  func list(_ found: Contents, isAll: Bool = false, isNumbered: Bool = false, holding query: Query? = nil) {
    if let query, query.isComposed { console.say("looked for \(query)", as: .quiet) }
    if found.entries.isEmpty {
      return console.say(isAll && query == nil ? "nothing is kept yet" : "no entry holds that", as: .quiet)
    }
    // One writing for all: there may be ten thousand.
    console.say(
      lines: found.entries.enumerated().flatMap { place, kept -> [ScreenLine] in
        let number = isNumbered ? self.number(place + 1, of: found.entries.count) : ""
        return [ScreenLine(number + line(for: kept))] + hits(in: kept, of: query)
      }, hanging: 4)
  }

  /// Lists all of it, or what holds all of `words`: in a sitting.
  func list(matching words: String) throws {
    defer { warn() }
    guard !words.isEmpty else { return list(contents.matching(), isAll: true) }
    do throws(Query.Fault) {
      let query = try Query(words)
      list(contents.matching(EntryFilter(), query), holding: query)
    } catch { throw Failure(error) }
  }

  /// One below the other.
  private func number(_ number: Int, of count: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: String(count).count - digits.count) + digits + "  "
  }

  private func hits(in kept: KeptEntry, of query: Query?) -> [ScreenLine] {
    guard let query else { return [] }
    let (hits, all) = kept.hits(of: query, first: 3)
    let lines = hits.map { hit in
      ScreenLine(.init("    " + hit.before), .init(hit.match, as: .heading), .init(hit.after))
    }
    return lines + (all > hits.count ? [ScreenLine("    and \(all - hits.count) more")] : [])
  }

  /// One JSON object a line.
  func listAsJSON(_ found: Contents, holding query: Query? = nil) throws {
    let lines = JSONLines()
    var text = ""
    for kept in found.entries {
      let hits = query.map { kept.hits(of: $0, first: .max).hits.map(EntryForm.HitForm.init) }
      text += try lines.line(EntryForm(kept, body: nil, hits: hits)) + "\n"
    }
    console.write(text)
  }

  /// - Parameter isOneOfSeveral: whether other versions are shown beside it, which its revision tells it from.
  func show(_ kept: KeptEntry, asJSON: Bool, isOneOfSeveral: Bool = false) throws {
    let entry = kept.entry
    if asJSON { return console.write(try JSONLine(EntryForm(kept, body: entry.body)).text + "\n") }
    console.say(line(for: kept, withOpening: false), as: .heading)
    if isOneOfSeveral || kept.hasRival { console.say("revision \(entry.revision.description.prefix(8))", as: .quiet) }
    switch kept.rival {
    case .changed: console.say("changed on two machines; each version is shown", as: .warning)
    case .deleted: console.say("deleted on one machine and changed on another; it is kept", as: .warning)
    case nil: break
    }
    for rating in entry.ratings { console.say("\(rating.name)  \(rating.value)", as: .quiet) }
    console.write("\n")
    console.say(entry.body)
  }

  func line(for kept: KeptEntry, withOpening: Bool = true) -> String {
    let entry = kept.entry
    var line = "\(entry.id.description.prefix(8))  \(entry.date.day)  \(entry.date.time)  "
    line += entry.practice.isEmpty ? entry.kind : entry.practice
    if !entry.client.isEmpty { line += "  \(entry.client)" }
    if entry.flagged { line += "  flagged" }
    for tag in entry.tags { line += "  #\(tag)" }
    return line + (withOpening ? "  " + opening(of: entry) : "")
  }

  /// The first words that are not a heading.
  private func opening(of entry: Entry) -> String {
    var line = entry.body.prefix(2_000)
    while line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "\n") {
      line = line.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    }
    line = line.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let text = String(decoding: line.prefix(200), as: UTF8.self)
    return text.utf8.count > 48 && text.count > 48 ? text.prefix(47) + "…" : text
  }

  /// What could not be read, and what the ledger has to say; never more of it than names.
  func warn() {
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
    Failure(
      "`\(digits)` is too short to name an entry",
      hint: "give at least four characters of its ID, or `last` for the newest")
  }

  static func ambiguous(_ digits: String, _ ids: [RandomID]) -> Failure {
    let names = ids.map { String($0.description.prefix(12)) }.joined(separator: ", ")
    return Failure("more than one entry begins with `\(digits)`", hint: "it may be \(names)")
  }
}
