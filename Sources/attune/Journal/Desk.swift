import Age
import Foundation
import Journal
import Practice
import Terminal

/// The vault as one run uses it: locked at first, with a draft once something is written.
struct Desk {
  let places: Places
  private let world: World
  private(set) var vault: Vault?
  private(set) var unlocked: UnlockedVault?
  /// When what is kept was, if that is not now.
  var date: EntryDate?
  private var draft: Draft?
  /// What was written apart from the draft and is in it from the next time it is saved; removed then.
  private var merged: [Draft] = []
  /// The drafts of this sitting from before it was locked, the oldest first. They are held, and not read.
  private var hidden: [Draft] = []

  /// - Throws: `VaultError` for a vault that is there and cannot be used; that there is none is no error.
  init(_ world: World) throws {
    self.world = world
    places = try world.places
    vault = try Self.vault(at: places)
  }

  private static func vault(at places: Places) throws -> Vault? {
    do throws(VaultError) {
      let vault = try Vault(at: places)
      for place in vault.loosePlaces { ErrorReport.warn(about: place) }
      return vault
    } catch .noVault { return nil }
  }

  /// The vault, when a command cannot do without.
  var required: Vault {
    get throws {
      guard let vault else { throw VaultError.noVault }
      return vault
    }
  }

  // MARK: writing, which needs no passphrase

  /// Puts the sitting on the disk. Without a vault, or as long as nothing is written, nothing is.
  mutating func saveDraft(_ state: Sitting.State) throws {
    guard let vault, draft != nil || !state.isEmpty else { return }
    if draft == nil { draft = try vault.beginDraft() }
    try draft?.save(Array(try JSONEncoder().encode(state)))
    for draft in merged { try draft.discard() }
    merged = []
  }

  // MARK: locking

  var isHiding: Bool { !hidden.isEmpty }

  /// Puts the sitting on the disk to be hidden, and gives the drafts that hold it.
  mutating func hide(_ sitting: HiddenSitting) throws -> [RandomID] {
    guard !sitting.state.isEmpty || !sitting.unfinished.isEmpty || draft != nil else { return hidden.map(\.id) }
    if draft == nil { draft = try required.beginDraft() }
    try draft?.save(Array(try JSONEncoder().encode(sitting)))
    for draft in merged { try draft.discard() }
    merged = []
    return (hidden + [draft].compactMap(\.self)).map(\.id)
  }

  /// Keeps other sittings off the drafts of this one. What another has taken in between is its own now.
  mutating func hide(behind ids: [RandomID]) { hidden = ids.compactMap { try? vault?.takeOver(draft: $0) } }

  /// What was hidden, the oldest first. From now on this run writes to the oldest draft.
  mutating func takeBack(on console: any Console) throws -> [HiddenSitting] {
    let opened = try unlock(for: "to go on with what was locked", on: console)
    let sittings = try hidden.map { try sitting(in: opened.read(draft: $0.id)) }
    merged += hidden.dropFirst() + [draft].compactMap(\.self)
    draft = hidden.first
    hidden = []
    return sittings
  }

  /// Removes the draft: what it held is kept as an entry, or let go.
  mutating func discardDraft() throws {
    guard let draft else { return }
    try draft.discard()
    self.draft = nil
  }

  /// Keeps an entry, and gives its ID.
  /// - Parameter tries: what it is called, and as what it may be there already; nil for something new.
  func keep(_ keeping: Keeping, after tries: Sitting.Tries? = nil) throws -> RandomID {
    let entry = Entry(
      id: tries?.entry ?? .random(), revision: tries?.revisions.last ?? .random(),
      parents: Array(tries?.revisions.dropLast() ?? []), date: date ?? world.now, kind: keeping.kind,
      practice: keeping.practice, tags: keeping.tags, client: keeping.client, flagged: keeping.isFlagged,
      ratings: keeping.ratings, unknownLines: [], body: keeping.body)
    try required.keep(entry)
    return entry.id
  }

  /// The drafts that wait; they are not read.
  func waitingDrafts() throws -> [RandomID] { try vault?.waitingDrafts() ?? [] }

  /// Whether no sitting with this vault has ever written anything here.
  var isNew: Bool {
    guard let vault else { return true }
    return !FileManager.default.fileExists(atPath: "\(places.state(of: vault.id))/drafts")
  }

  // MARK: reading, which does

  /// Asks for the passphrase once.
  /// - Parameter purpose: what it is for, in a few words.
  mutating func unlock(for purpose: String, on console: any Console) throws -> UnlockedVault {
    if let unlocked { return unlocked }
    let vault = try required
    let opened = try world.open(for: purpose, on: console) { try vault.unlock(passphrase: $0) }
    if opened.isByReplacedKeys {
      ErrorReport.warn("opened with the passphrase from before: the new one was not used yet, or its file is damaged")
    }
    unlocked = opened
    return opened
  }

  /// Whether a line is the passphrase, typed where it was not asked for. From then on the vault is open.
  mutating func isOpened(byTyping line: [UInt8]) -> Bool {
    guard unlocked == nil, let vault, line.count >= PassphraseChoosing.shortest, !line.starts(with: "/".utf8) else {
      return false
    }
    unlocked = try? vault.unlock(passphrase: Secret(copying: line))
    return unlocked != nil
  }

  mutating func lock() { unlocked = nil }

  /// A sitting that waits and can be read, the newest first. From now on this run writes to its draft; what it wrote
  /// before waits in its own.
  /// - Parameter choosing: which one, when there are several; nil for none.
  mutating func takeOverDraft(
    on console: any Console, choosing choose: ([HiddenSitting]) -> Int?
  ) throws -> HiddenSitting? {
    let ids = try waitingDrafts()
    guard !ids.isEmpty else { return nil }
    let opened = try unlock(for: "to read the unfinished sitting", on: console)
    var trouble: any Error = DraftError.gone
    var readable: [(draft: Draft, sitting: HiddenSitting)] = []
    for id in ids {
      do {
        // Taken first: what is read then is what its sitting wrote last.
        readable.append((try opened.vault.takeOver(draft: id), try sitting(in: opened.read(draft: id))))
      } catch { trouble = error }
    }
    guard !readable.isEmpty else { throw trouble }
    guard let place = readable.count == 1 ? 0 : choose(readable.map(\.sitting)) else { throw Unlocking.declined }
    draft = readable[place].draft
    return readable[place].sitting
  }

  private func sitting(in draft: [UInt8]) throws(DraftError) -> HiddenSitting {
    do { return try JSONDecoder().decode(HiddenSitting.self, from: Data(draft)) } catch { throw .damaged }
  }

  // MARK: making a vault

  mutating func use(_ made: Vault) { vault = made }

  /// Opened already, by whoever runs this one.
  mutating func use(_ opened: UnlockedVault) { unlocked = opened }
}

/// Why nothing was unlocked, when nothing is wrong.
enum Unlocking: Error {
  /// Enter, without a passphrase.
  case declined
}
