import Age
import Practice

extension VaultKeys {
  /// Encrypts to the newest key what older ones still hold: entries, drafts, the ledger. It can be interrupted anywhere
  /// and done again: a file goes only when its content is on the disk under another name.
  ///
  /// A new name, because a file never changes under its own: on a clone that deletes it meanwhile, git then sees one
  /// file deleted twice, and no conflict.
  /// - Parameter isStopped: asked after each batch; when it says so the rest is left for another time.
  package mutating func reencrypt(
    progress: (Int, Int) -> Void = { _, _ in }, isStopped: () -> Bool = { false }
  ) throws -> Rekeyed {
    if vault.recipient != keyring.identities[0].recipient { try useNewest() }
    let ledger = try LedgerFolder(vault).read(with: keyring.identities)
    var work = Reencryption(unlocked, names: try visibleFiles(), ledger: ledger)
    while let batch = work.nextBatch(progress: progress) {
      try work.carryOut(batch)
      if isStopped() { throw KeyError.stopped }
    }
    var done = work.done
    done.held = try reencryptDrafts()
    try reencryptLedger()
    return done
  }

  /// Gives how many drafts are held by a running sitting.
  private func reencryptDrafts() throws -> Int {
    var held = 0
    for id in try DraftFolder(vault).all() {
      do throws(DraftError) {
        let draft = try vault.takeOver(draft: id)
        let content = try unlocked.read(draft: id)
        do throws(WriteError) { try draft.save(content) } catch { throw .damaged }
      } catch {
        if error == .held { held += 1 }
      }
    }
    return held
  }

  /// One file with all lines, but for those about files whose content is in another now.
  private func reencryptLedger() throws {
    try unlocked.takeUp(try unlocked.look())
    let folder = LedgerFolder(vault)
    let ledger = try folder.read(with: keyring.identities)
    let names = Set(try visibleFiles())
    let lines = ledger.done.filter { line in
      guard case .kept(let record) = line, !names.contains("\(record.file).age") else { return true }
      return !ledger.records(of: record.revision.revision).contains { other in
        other.content == record.content && names.contains("\(other.file).age")
      }
    }
    if !lines.isEmpty { try folder.fold(ledger.names, into: lines) }
  }
}

/// The files of a vault on their way to another key.
private struct Reencryption {
  struct Move {
    let old: String
    /// Nil when a file of the newest key holds the same.
    let new: (name: RandomID, bytes: [UInt8], record: LedgerRecord?)?
  }

  /// How many files are on their way at a time; each waits for the disk alone, and the rest once a batch.
  static let batchSize = 32

  private let unlocked: UnlockedVault
  private let newest: [X25519Identity]
  private let ledger: Ledger
  private var names: ArraySlice<String>
  private let count: Int
  /// What files of the newest key hold.
  private var there: Set<Digest> = []
  private(set) var done = Rekeyed()

  private var vault: Vault { unlocked.vault }

  /// - Parameter names: the files in `entries`.
  init(_ unlocked: UnlockedVault, names: [String], ledger: Ledger) {
    self.unlocked = unlocked
    newest = Array(unlocked.identities.prefix(1))
    self.ledger = ledger
    count = names.count
    self.names = []
    for name in names {
      if let plaintext = Self.plaintext(of: name, in: unlocked.vault, with: newest) {
        there.insert(Digest(of: plaintext))
      } else {
        self.names.append(name)
      }
    }
  }

  private static func plaintext(of name: String, in vault: Vault, with identities: [X25519Identity]) -> [UInt8]? {
    guard let file = try? vault.files.contents(of: "\(vault.places.entries)/\(name)") else { return nil }
    return try? AgeFile.opened(file, with: identities)
  }

  /// The next files, encrypted anew in memory; nil when there are none.
  mutating func nextBatch(progress: (Int, Int) -> Void) -> [Move]? {
    guard !names.isEmpty else { return nil }
    var batch: [Move] = []
    while batch.count < Self.batchSize, let name = names.popFirst() {
      progress(count - names.count - 1, count)
      if let move = move(name) { batch.append(move) } else { done.left.append(name) }
    }
    return batch
  }

  private mutating func move(_ name: String) -> Move? {
    guard let plaintext = Self.plaintext(of: name, in: vault, with: unlocked.identities) else { return nil }
    let content = Digest(of: plaintext)
    if there.contains(content) { return Move(old: name, new: nil) }
    guard let bytes = try? vault.sealed(plaintext) else { return nil }
    there.insert(content)
    let new = RandomID.random()
    return Move(old: name, new: (new, bytes, record(of: plaintext, content, in: new, bytes)))
  }

  /// What the ledger says of the new file. Of what does not fit what was kept it says nothing, so that it goes on being
  /// told as such.
  private func record(of plaintext: [UInt8], _ content: Digest, in file: RandomID, _ bytes: [UInt8]) -> LedgerRecord? {
    guard let entry = try? Entry(plaintext: plaintext) else { return nil }
    let known = ledger.records(of: entry.revision)
    guard known.isEmpty || known.contains(where: { $0.content == content }) else { return nil }
    return LedgerRecord(of: entry, in: file, digest: Digest(of: bytes), content: content)
  }

  /// New files whole on the disk, the ledger's lines, their names on the disk, and only then the old files go.
  mutating func carryOut(_ batch: [Move]) throws {
    let folder = vault.places.entries
    try create(batch.compactMap(\.new).map { ($0.name, $0.bytes) })
    let records = batch.compactMap { $0.new?.record }
    let begun = records.isEmpty ? nil : try? LedgerFolder(vault).begin(records.map(LedgerLine.kept))
    for case (let name, _, _)? in batch.map(\.new) {
      try vault.files.rename("\(folder)/\(Temporary.prefix)\(name)", to: "\(folder)/\(name).age")
    }
    try vault.files.sync(folder: folder)
    if let begun { LedgerFolder(vault).finish(begun) }
    for move in batch { try vault.files.remove("\(folder)/\(move.old)") }
    try vault.files.sync(folder: folder)
    done.files += batch.count
  }

  private func create(_ files: [(name: RandomID, bytes: [UInt8])]) throws {
    func path(_ name: RandomID) -> String { "\(vault.places.entries)/\(Temporary.prefix)\(name)" }
    do {
      for (name, bytes) in files { try vault.files.create(path(name), holding: bytes) }
    } catch {
      for (name, _) in files { try? vault.files.remove(path(name)) }
      throw error
    }
  }
}
