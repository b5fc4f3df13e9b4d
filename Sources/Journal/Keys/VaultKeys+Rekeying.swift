package import Age
package import Practice

/// A new key for a vault, in memory alone.
package struct NewKey {
  /// The identity as text, which opens everything without the passphrase. It is shown once.
  package let recovery: Secret
  fileprivate let identity: X25519Identity

  package init() {
    identity = X25519Identity()
    recovery = identity.text
  }
}

/// What older keys alone open.
package struct Backlog {
  /// Files in `entries`.
  package var entries: [String] = []
  package var drafts: [RandomID] = []
  /// Files of the ledger.
  package var ledger: [String] = []
  /// Files in `entries` that no key opens: it cannot be known which one they would need.
  package var unreadable: [String] = []
  /// How many files there are.
  package var files = 0
  /// Whether entries are still written to an older key.
  package var isBehind = false

  package var isEmpty: Bool { entries.isEmpty && drafts.isEmpty && ledger.isEmpty && !isBehind }

  package var names: [String] { entries + drafts.map { "\($0).age" } + ledger }
}

/// What encrypting anew has done.
package struct Rekeyed: Equatable, Sendable {
  /// Files of entries.
  package var files = 0
  /// Files that stay as they are, because they do not open.
  package var left: [String] = []
  /// Drafts that a running sitting holds; it goes on writing to the older key until it ends.
  package var held = 0
}

extension VaultKeys {
  /// Looks at every file without changing any.
  package func backlog(progress: (Int, Int) -> Void = { _, _ in }) throws -> Backlog {
    var backlog = Backlog()
    backlog.isBehind = vault.recipient != keyring.identities[0].recipient
    let names = try visibleFiles()
    backlog.files = names.count
    for (done, name) in names.enumerated() {
      progress(done, names.count)
      switch holder(of: "\(vault.places.entries)/\(name)") {
      case .older: backlog.entries.append(name)
      case .nobody: backlog.unreadable.append(name)
      case .newest: break
      }
    }
    let drafts = DraftFolder(vault)
    backlog.drafts = try drafts.all().filter { holder(of: drafts.file(of: $0)) == .older }
    let ledger = LedgerFolder(vault)
    backlog.ledger = try ledger.names().filter { holder(of: "\(ledger.path)/\($0)") == .older }
    return backlog
  }

  /// Puts a new key in front of the others. Everything opens as before; what is written from now on is for the new one.
  package mutating func add(_ key: NewKey) throws(KeyError) {
    var changed = keyring
    changed.identities.insert(key.identity, at: 0)
    try write(changed)
    try confirm()
    try useNewest()
  }

  /// Drops the older keys. What only they open, here or in a copy elsewhere, opens no more.
  package mutating func retire() throws {
    guard keyring.identities.count > 1 else { throw KeyError.noOlderKeys }
    let backlog = try backlog()
    guard backlog.isEmpty else { throw KeyError.olderKeysNeeded(backlog.names) }
    var changed = keyring
    changed.identities = [keyring.identities[0]]
    try write(changed)
    try confirm()
  }

  enum Holder { case newest, older, nobody }

  /// Which key a file is encrypted to, also when it is damaged behind its beginning.
  private func holder(of path: String) -> Holder {
    guard let file = try? vault.files.contents(of: path) else { return .nobody }
    if opens(file, Array(keyring.identities.prefix(1))) { return .newest }
    return opens(file, Array(keyring.identities.dropFirst())) ? .older : .nobody
  }

  private func opens(_ file: [UInt8], _ identities: [X25519Identity]) -> Bool {
    do throws(AgeError) { _ = try AgeFile.opened(file, with: identities) } catch {
      return error == .mac || error == .payload
    }
    return true
  }

  func visibleFiles() throws(FileError) -> [String] {
    try vault.files.names(in: vault.places.entries).filter { $0.hasSuffix(".age") && !$0.hasPrefix(".") }
  }
}
