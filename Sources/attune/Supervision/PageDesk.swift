import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// Shows the masked page with what could still identify, takes words that are to be masked as well, and writes it.
struct PageDesk {
  private let run: SittingRun
  private let draft: PageDraft
  private let contents: Contents
  private let search: IdentifierSearch
  private var names: [String]
  /// The words of names that were seen with a capital letter anywhere in the journal.
  private let seen: [String]
  /// The codes of the last page, when they are to be the same.
  private let before: MaskCodes?

  /// - Throws: when the rules for masking are missing: nothing is shown unmasked in their place.
  init(_ run: SittingRun, draft: PageDraft, journal: [Entry], contents: Contents, sameCodes: Bool) throws {
    (self.run, self.draft, self.contents) = (run, draft, contents)
    guard let search = try run.repertoire.identifierSearch("language/identifiers") else {
      throw MissingFile(name: "language/identifiers")
    }
    self.search = search
    let rosters = contents.entries.filter { $0.entry.aside == .roster }.map { Roster(body: $0.entry.body) }
    names = Roster(merging: rosters).names
    seen = search.names(in: journal.suffix(Self.mostEntries).map { String(decoding: $0.body, as: UTF8.self) })
    let kept = contents.entries.last { $0.entry.aside == .codes }?.entry.body
    before = sameCodes ? kept.flatMap { try? JSONDecoder().decode(MaskCodes.self, from: Data($0)) } : nil
  }

  /// Names are looked for in so many of the latest entries.
  private static let mostEntries = 2_000

  /// Asks until the page is written or left.
  mutating func write(as format: SupervisionPage.Format, in folder: String) throws {
    var isFirst = true
    while true {
      let (page, sheet) = masked()
      show(page, sheet, isFirst: isFirst)
      isFirst = false
      switch answer() {
      case "yes"?, "y"?: return try write(page, sheet, as: format, in: folder)
      case "no"?, "n"?, nil: return console.say(lines.line(.notWritten), as: .quiet)
      case let word?:
        names.append(word)
        console.say(lines.line(.alsoMasked, ["word": word]), as: .quiet)
      }
    }
  }

  private var console: any Console { run.console }
  private var lines: SupervisionLines { draft.lines }

  private func masked() -> (page: SupervisionPage, sheet: MaskedSheet) {
    var sheet = Mask(search).sheet(knowing: names, seen: seen)
    if let before { sheet.codes = before }
    let page = draft.page(&sheet)
    return (page, sheet)
  }

  /// An empty line asks again: nothing is written by an Enter too many.
  private func answer() -> String? {
    console.say(lines.line(.writeIt))
    guard case .line(let bytes) = console.readLine(prompt: run.world.isInteractive ? "> " : "") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    return text.isEmpty ? answer() : text.lowercased() == "yes" || text.lowercased() == "no" ? text.lowercased() : text
  }

  private func show(_ page: SupervisionPage, _ sheet: MaskedSheet, isFirst: Bool) {
    if isFirst {
      console.say(lines.line(.preview), as: .quiet)
      if before != nil { console.say(lines.line(.sameCodes), as: .quiet) }
    }
    for line in page.text(as: .text).split(separator: "\n", omittingEmptySubsequences: false) {
      console.say(String(line))
    }
    let count = sheet.masked.values.reduce(0, +)
    let kinds = sheet.masked.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.kindInWords)" }
    console.say(
      lines.line(.wasMasked, ["count": "\(count)", "kinds": kinds.joined(separator: ", ")]), as: .quiet)
    console.say(lines.line(.remains), as: .heading)
    let found = WhatRemains(page, by: search)
    let all: [(SupervisionLines.Key, [String])] = [
      (.remainsRare, found.rare), (.remainsNameLike, found.nameLike), (.remainsNumber, found.numbers),
    ]
    for (key, words) in all where !words.isEmpty {
      console.say(lines.line(key, ["words": words.joined(separator: ", ")]))
    }
    if found.isNothing { console.say(lines.line(.remainsNothing)) }
  }

  private func write(
    _ page: SupervisionPage, _ sheet: MaskedSheet, as format: SupervisionPage.Format, in folder: String
  ) throws {
    let path = free("\(folder)/supervision-\(run.world.now.day)", ending: format.ending)
    try PlainFile(path).write(Array(page.text(as: format).utf8), apartFrom: run.world.places)
    try keep(sheet.codes)
    console.say(lines.line(.written, ["path": path]))
  }

  /// Nothing that is there is written over: the second page of a day has a 2 in its name.
  private func free(_ path: String, ending: String) -> String {
    let all = (1...).lazy.map { $0 == 1 ? "\(path).\(ending)" : "\(path)-\($0).\(ending)" }
    return all.first { !FileManager.default.fileExists(atPath: $0) } ?? path
  }

  /// Which code stood for whom lies in the vault alone.
  private func keep(_ codes: MaskCodes) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let body = Array(try encoder.encode(codes))
    let earlier = contents.entries.last { $0.entry.aside == .codes }?.entry
    var entry =
      earlier?.revised(revision: .random())
      ?? Entry(id: .random(), revision: .random(), date: run.world.now, kind: Aside.codes.rawValue, body: body)
    entry.date = run.world.now
    entry.body = body
    try run.desk.required.keep(entry)
  }
}

extension Contents {
  /// When the last page for supervision was written: then its codes were kept.
  var lastPage: EntryDate? { entries.last { $0.entry.aside == .codes }?.entry.date }
}

extension String {
  /// `AGE_OVER_89` as people read it.
  fileprivate var kindInWords: String { lowercased().replacingOccurrences(of: "_", with: " ") }
}
