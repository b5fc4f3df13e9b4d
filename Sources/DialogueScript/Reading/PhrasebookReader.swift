package import Dialogue

/// A file of lines that are said outside any dialogue: greetings, offers, the close.
package struct Phrasebook: Sendable {
  package var name: String
  package var title = ""
  package var lines: [String: [Wording]] = [:]
}

struct PhrasebookReader {
  static let keys = ["lines", "title", "credit", "says"]

  let findings: Findings

  func phrasebook(_ root: Document.Value) -> Phrasebook? {
    guard let fields = Fields(root, of: "a file of lines", known: Self.keys, findings: findings) else { return nil }
    guard let value = fields["says"], let entries = value.entries else {
      findings.error(at: fields.place, "a file of lines has them under `says`", code: "wrong-shape")
      return nil
    }
    let says = Fields(value, of: "the lines", known: entries.map(\.key), findings: findings)
    let name = fields.text("lines")?.text ?? ""
    var book = Phrasebook(name: name, title: fields.text("title")?.text ?? name)
    for entry in entries { book.lines[entry.key] = says?.wordings(entry.key) }
    return book
  }
}

struct EnglishReader {
  static let keys = ["english", "title", "credit", "contractions", "one spelling", "turned round"]

  let findings: Findings

  func english(_ root: Document.Value) -> English? {
    guard let fields = Fields(root, of: "the file on English", known: Self.keys, findings: findings) else { return nil }
    let contractions = table(fields["contractions"]).mapValues { $0.split(separator: " ").map(String.init) }
    return English(
      contractions: contractions, spellings: table(fields["one spelling"]), turnedRound: table(fields["turned round"]))
  }

  private func table(_ value: Document.Value?) -> [String: String] {
    guard let entries = value?.entries else { return [:] }
    return Dictionary(
      entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}
