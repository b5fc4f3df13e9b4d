import Age
import Practice

/// Where the ledger of one vault lies: on this machine, never in the vault, encrypted to the vault's key.
///
/// It is a growing set of lines in files that never change. A save writes its line to a small `RANDOM.begun` that is on
/// the disk before the entry has its name, and renames it to `RANDOM.age` afterwards; the second name needs no waiting
/// for the disk, because a begun line whose entry is there counts as carried out. So a begun line without an entry is
/// an interrupted save, and any other line without an entry is a loss.
///
/// Ten thousand small files take a second to open. When more than `Self.most` lie there, a reader that has the key
/// writes one file with all their lines, waits for the disk, and removes those it has read. Because the lines are a
/// set, a kill in between, two readers at once or a writer at the same moment lose nothing and need no lock: what is
/// there twice is one line. A reader that finds a listed file gone looks again, for its lines are in another by then.
struct LedgerFolder {
  /// How many files may lie there before they are folded into one.
  static let most = 64

  let path: String
  private let vault: Vault
  private var files: any FileStore { vault.files }

  init(_ vault: Vault) {
    path = vault.places.ledger(of: vault.id)
    self.vault = vault
  }

  // MARK: writing, which needs no passphrase

  /// Puts lines on the disk as begun.
  func begin(_ lines: [LedgerLine]) throws(WriteError) -> RandomID {
    let bytes = try vault.sealed(LedgerText.plaintext(of: lines))
    let id = RandomID.random()
    do throws(FileError) {
      try files.makeFolders(path)
      try files.create(begun(id), holding: bytes)
      try files.sync(folder: path)
    } catch {
      withdraw(id)
      throw .file(error)
    }
    return id
  }

  /// Calls what was begun carried out. That it does not reach the disk, or fails, changes nothing.
  func finish(_ id: RandomID) { try? files.rename(begun(id), to: "\(path)/\(id).age") }

  /// The begun file called `name`, by what it was begun as.
  func id(ofBegun name: String) -> RandomID? { RandomID(name.dropLast(".begun".utf8.count)) }

  /// Takes back what was begun, when nothing came of it.
  func withdraw(_ id: RandomID) { try? files.remove(begun(id)) }

  /// Puts lines on the disk as carried out.
  func add(_ lines: some Sequence<LedgerLine>) throws(WriteError) {
    let bytes = try vault.sealed(LedgerText.plaintext(of: lines))
    do {
      try files.makeFolders(path)
      try files.replace("\(RandomID.random()).age", in: path, with: bytes)
    } catch { throw .file(error) }
  }

  private func begun(_ id: RandomID) -> String { "\(path)/\(id).begun" }

  // MARK: reading

  func names() throws(FileError) -> [String] {
    guard try files.status(of: path) != nil else { return [] }
    return try files.names(in: path).filter { $0.hasSuffix(".age") || $0.hasSuffix(".begun") }
  }

  /// Lists the folder until a list brings nothing new: what gets another name, or is folded, while the folder is being
  /// listed may stand in that list under neither name.
  func read(with identities: [X25519Identity]) throws(FileError) -> Ledger {
    var ledger = Ledger()
    var seen: Set<String> = []
    while true {
      let new = try names().filter { !seen.contains($0) }
      if new.isEmpty { break }
      for name in new {
        // Gone since: it has another name, or its lines are in another file.
        guard let file = try contents(of: name) else { continue }
        seen.insert(name)
        let plaintext = try? AgeFile.opened(file, with: identities)
        ledger.add(plaintext.flatMap(LedgerText.lines), from: name)
      }
    }
    return ledger
  }

  private func contents(of name: String) throws(FileError) -> [UInt8]? {
    do { return try files.contents(of: "\(path)/\(name)") } catch {
      if try files.status(of: "\(path)/\(name)") == nil { return nil }
      throw error
    }
  }

  func isThere(_ name: String) throws(FileError) -> Bool { try files.status(of: "\(path)/\(name)") != nil }

  /// Writes `lines`, which are all that `names` hold and more, into one file, and removes those that `names` are.
  func fold(_ names: [String], into lines: some Sequence<LedgerLine>) throws(WriteError) {
    try add(lines)
    for name in names { try? files.remove("\(path)/\(name)") }
  }

  /// Sets a file aside that does not open. Nothing is thrown away.
  func setAside(_ name: String) throws(FileError) {
    try files.rename("\(path)/\(name)", to: "\(path)/\(name).damaged")
    try files.sync(folder: path)
  }
}
