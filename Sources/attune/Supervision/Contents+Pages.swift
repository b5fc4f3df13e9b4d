import Foundation
import Journal
import Practice

/// What the vault keeps of the pages that were written.
extension Contents {
  /// When the last page for supervision was written: then its codes were kept.
  var lastPage: EntryDate? { keptCodes.last?.date }

  var lastMemory: PageMemory? { keptCodes.last.flatMap { memory(in: $0) } }

  /// Pages written on several machines are known by what each of them noted.
  var writtenPages: WrittenPages {
    let shown = keptCodes.compactMap { memory(in: $0)?.shown }
    return WrittenPages(last: lastPage, shown: shown.isEmpty ? nil : Set(shown.joined()))
  }

  /// What is kept of a page in place of what was kept of the one before.
  func keeping(_ memory: PageMemory, at date: EntryDate) throws -> Entry {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let body = Array(try encoder.encode(memory))
    var entry =
      keptCodes.last?.revised(revision: .random())
      ?? Entry(id: .random(), revision: .random(), date: date, kind: Aside.codes.rawValue, body: body)
    entry.date = date
    entry.body = body
    return entry
  }

  private var keptCodes: [Entry] { entries.map(\.entry).filter { $0.aside == .codes } }

  private func memory(in entry: Entry) -> PageMemory? {
    try? JSONDecoder().decode(PageMemory.self, from: Data(entry.body))
  }
}
