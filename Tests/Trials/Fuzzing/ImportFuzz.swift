import DialogueScript
import Foundation
import Journal
import Practice

/// Damaged files of other programs: turned down whole, or read, and what was read can be kept and read again.
struct ImportFuzz: Fuzz {
  private static let dates = ImportDates(here: { _ in 60 }, there: { zone, _ in zone == "Europe/Vienna" ? 60 : nil })

  private let samples: [String]
  private let folder = FileManager.default.temporaryDirectory.appending(path: "attune-imports-\(getpid())")

  init() throws {
    let here = Bundled.folder.replacing(try Regex("/Dialogues$"), with: "/Tests/JournalTests/Fixtures/imports")
    let names = (FileManager.default.enumerator(atPath: here)?.allObjects ?? []).compactMap { $0 as? String }
    samples = names.sorted().compactMap { try? String(contentsOfFile: "\(here)/\($0)", encoding: .utf8) }
    guard !samples.isEmpty else { throw Failure("there is no sample in \(here)") }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "attune-imports-\(getpid())") }
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    var bytes = Damage.done(to: samples.randomElement(using: &numbers) ?? "", &numbers)
    if Bool.random(using: &numbers) { Damage.damage(&bytes, &numbers) }
    let isNote = Bool.random(using: &numbers)
    let file = folder.appending(path: isNote ? "notes/note.md" : "journal")
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    let path = isNote ? file.deletingLastPathComponent() : file
    try read(path.path(percentEncoded: false))
    return 0
  }

  private func read(_ path: String) throws {
    guard let (format, reading) = try? ImportSource(path: path, dates: Self.dates).reading() else { return }
    let again = try ImportSource(path: path, dates: Self.dates).reading(as: format)
    let (entries, others) = (reading.named().map(\.entry), again.1.named().map(\.entry))
    guard entries == others else { throw Failure("read twice they are other entries") }
    // Two of one name that say different things are two versions of it, and both are shown.
    guard Set(entries.map(\.revision)).count == entries.count else { throw Failure("two entries are one") }
    for entry in entries {
      guard let kept = try? Entry(plaintext: entry.plaintext), kept.body == entry.body, kept.id == entry.id else {
        throw Failure("kept and read again it is another entry")
      }
    }
  }
}
