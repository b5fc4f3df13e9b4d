import Age
import DialogueScript
import Practice

/// Damaged entries, age files and armour are told apart from whole ones, and nothing else happens.
struct EntryFuzz: Fuzz {
  private let identity = X25519Identity()
  private let entry: [UInt8]
  private let file: [UInt8]

  init() {
    var entry = Entry(
      id: RandomID(high: 1, low: 2), revision: RandomID(high: 3, low: 4),
      date: EntryDate(secondsSince1970: 1_767_225_600, offsetMinutes: 60)!, kind: "reflection",
      body: Array("## the moment\nwhen he laughed\n".utf8))
    entry.tags = ["tired", "late"]
    entry.ratings = [Entry.Rating(name: "closeness", value: "4")]
    self.entry = entry.plaintext
    file = (try? AgeFile.sealed(entry.plaintext, to: identity.recipient)) ?? []
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    if Bool.random(using: &numbers) {
      try readEntry(&numbers)
    } else {
      try openFile(&numbers)
    }
    return 0
  }

  /// What is read as an entry is written and read again with its body and the lines nobody knows as they were; what is
  /// cleaned on writing is clean from then on.
  private func readEntry(_ numbers: inout SplitMix) throws {
    var bytes = Damage.done(to: String(decoding: entry.prefix { $0 != 0 }, as: UTF8.self), &numbers)
    if Bool.random(using: &numbers) { Damage.damage(&bytes, &numbers) }
    guard let read = try? Entry(plaintext: bytes) else { return }
    guard let again = try? Entry(plaintext: read.plaintext), again.body == read.body, again.id == read.id,
      again.unknownLines == read.unknownLines, (try? Entry(plaintext: again.plaintext)) == again
    else { throw Failure("written anew it is another entry") }
  }

  private func openFile(_ numbers: inout SplitMix) throws {
    let isArmored = Bool.random(using: &numbers)
    var bytes = isArmored ? Armor.encoded(file) : file
    Damage.damage(&bytes, &numbers)
    guard let inner = isArmored ? try? Armor.decoded(bytes) : bytes, inner != file,
      (try? AgeFile.opened(inner, with: [identity])) != nil
    else { return }
    throw Failure("a damaged file opens")
  }
}
