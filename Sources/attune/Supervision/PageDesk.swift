import Dialogue
import Foundation
import Journal
import Practice
import Terminal

/// Shows the masked page with what could still identify, takes words that are to be masked as well, and writes it.
struct PageDesk {
  private let run: SittingRun
  private let draft: PageDraft
  private let journal: [Entry]
  private let contents: Contents
  private let masking: PageMasking
  private var given: [String] = []

  init(_ run: SittingRun, draft: PageDraft, journal: [Entry], contents: Contents, masking: PageMasking) {
    (self.run, self.draft, self.journal, self.contents, self.masking) = (run, draft, journal, contents, masking)
  }

  /// Asks until the page is written or left.
  mutating func write(as format: SupervisionPage.Format, in folder: String) throws {
    var page = masking.masked(draft)
    console.say(lines.line(.preview), as: .quiet)
    if masking.before != nil { console.say(lines.line(.sameCodes), as: .quiet) }
    show(page)
    while true {
      switch answer() {
      case .write: return try write(page, as: format, in: folder)
      case .leave: return console.say(lines.line(.notWritten), as: .quiet)
      case .mask(let word): page = mask(word, on: page)
      case .nothing: break
      }
    }
  }

  private var console: any Console { run.console }
  private var lines: SupervisionLines { draft.lines }

  /// Nothing is written by an Enter too many, or at the end of input.
  private func answer() -> PageAnswer {
    console.say(lines.line(.writeIt))
    guard case .line(let bytes) = console.readLine(prompt: run.world.isInteractive ? "> " : "") else { return .leave }
    return PageAnswer(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func mask(_ word: String, on page: MaskedPage) -> MaskedPage {
    let next = masking.masked(draft, also: given + [word])
    // Each word of a name is masked by itself, so several have to stand there as they are: a sentence is no name.
    let isThere = !word.contains(" ") || page.holds(word)
    guard isThere, next.page != page.page else {
      console.say(lines.line(.notOnPage, ["word": word]), as: .quiet)
      return page
    }
    given.append(word)
    console.say(lines.line(.alsoMasked, ["word": word]), as: .quiet)
    show(next)
    return next
  }

  private func show(_ masked: MaskedPage) {
    for line in masked.page.text(as: .text).split(separator: "\n", omittingEmptySubsequences: false) {
      console.say(String(line))
    }
    showCodes(masked.counts)
    console.say(lines.line(.remains), as: .heading)
    let found = WhatRemains(masked.page, by: masking.search, passingOver: masking.ordinary)
    let all: [(SupervisionLines.Key, [String])] = [
      (.remainsRare, found.rare), (.remainsNameLike, found.nameLike), (.remainsNumber, found.numbers),
    ]
    for (key, words) in all where !words.isEmpty {
      console.say(lines.line(key, ["words": words.joined(separator: ", ")]))
    }
    if found.hasDays { console.say(lines.line(.remainsDays)) }
    if found.isNothing { console.say(lines.line(.remainsNothing)) }
  }

  private func showCodes(_ counts: [(code: String, count: Int)]) {
    guard !counts.isEmpty else { return console.say(lines.line(.nothingMasked), as: .quiet) }
    let codes = counts.map { lines.line(.maskedCode, ["code": $0.code, "count": "\($0.count)"]) }
    let values = ["count": "\(counts.map { $0.count }.reduce(0, +))", "codes": codes.joined(separator: ", ")]
    console.say(lines.line(.wasMasked, values), as: .quiet)
  }

  private func write(_ masked: MaskedPage, as format: SupervisionPage.Format, in folder: String) throws {
    let path = free("\(folder)/supervision-\(run.world.now.day)", ending: format.ending)
    try PlainFile(path).write(Array(masked.page.text(as: format).utf8), apartFrom: run.world.places)
    // Which code stood for whom lies in the vault alone.
    let shown = contents.writtenPages.shown(adding: masked.entries, outOf: journal)
    let memory = PageMemory(codes: masked.codes, shown: shown)
    try run.desk.required.keep(contents.keeping(memory, at: run.world.now))
    console.say(lines.line(.written, ["path": path]))
  }

  /// Nothing that is there is written over: the second page of a day has a 2 in its name.
  private func free(_ path: String, ending: String) -> String {
    let all = (1...).lazy.map { $0 == 1 ? "\(path).\(ending)" : "\(path)-\($0).\(ending)" }
    return all.first { !FileManager.default.fileExists(atPath: $0) } ?? path
  }
}

extension MaskedPage {
  /// Whether the words stand there one after the other, wherever the line ends.
  fileprivate func holds(_ words: String) -> Bool {
    func joined(_ text: String) -> String {
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return joined(page.text(as: .text)).contains(joined(words))
  }
}
