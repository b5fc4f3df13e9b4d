import Dialogue
import DialogueScript
import Journal
import Practice

/// Masks a page: with the names of the roster, those seen in the journal, and words that were given.
struct PageMasking {
  let search: IdentifierSearch
  private let names: [String]
  /// The words of names that were seen with a capital letter anywhere in the journal.
  private let seen: [String]
  /// The codes of the last page, when they are to be the same.
  let before: MaskCodes?
  /// Words in small letters that name nobody, whatever their case.
  let ordinary: Set<String>

  /// - Throws: when the rules for masking are missing: nothing is shown unmasked in their place.
  init(_ repertoire: Repertoire, journal: [Entry], contents: Contents, sameCodes: Bool) throws {
    guard let search = try repertoire.identifierSearch("language/identifiers") else {
      throw MissingFile(name: "language/identifiers")
    }
    self.search = search
    let rosters = contents.entries.filter { $0.entry.aside == .roster }.map { Roster(body: $0.entry.body) }
    names = Roster(merging: rosters).names
    seen = search.names(in: journal.suffix(Self.mostEntries).map { String(decoding: $0.body, as: UTF8.self) })
    before = sameCodes ? contents.lastMemory?.codes : nil
    ordinary = Set(repertoire.words("language/no-names", atLeast: 1)?.map { $0.lowercased() } ?? [])
  }

  /// Names are looked for in so many of the latest entries.
  private static let mostEntries = 2_000

  /// - Parameter given: words that are to be masked as well, whatever else they mean.
  func masked(_ draft: PageDraft, also given: [String] = []) -> MaskedPage {
    var sheet = Mask(search).sheet(knowing: names + given, seen: seen)
    sheet.always = given
    if let before { sheet.codes = before }
    let laidOut = draft.laidOut(&sheet)
    return MaskedPage(page: laidOut.page, entries: laidOut.entries, codes: sheet.codes)
  }
}

/// A page as it would be written.
struct MaskedPage {
  let page: SupervisionPage
  /// The flagged entries that stand on it.
  let entries: [Entry]
  let codes: MaskCodes

  /// How often each code stands on the page, in the order in which they came.
  var counts: [(code: String, count: Int)] {
    codes.all.map { (code: $0, count: page.count(of: $0)) }.filter { $0.count > 0 }
  }
}
