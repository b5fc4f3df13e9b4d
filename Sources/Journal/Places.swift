package import Practice

/// Where a vault, its keys and its drafts lie. Absolute paths without a slash at their end; the caller knows the
/// environment.
///
///     VAULT/vault-id                            32 hexadecimal digits: the vault's ID
///     VAULT/entries/RANDOM.age                  one revision of an entry each
///     CONFIG/keys/ID/identity.age               the identities, encrypted with the passphrase, newest first
///     CONFIG/keys/ID/identity.age.old           the same before the last change, until that has opened once
///     CONFIG/keys/ID/identity.recovery.age      the identities, encrypted to a second key that is kept offline
///     CONFIG/keys/ID/identity.age.sha256        its checksum, so that damage is not taken for a wrong passphrase
///     CONFIG/keys/ID/recipient                  the public key of the newest; a secret all the same
///     STATE/ID/drafts/RANDOM.age, RANDOM.lock   unfinished sittings
///     STATE/ID/ledger/RANDOM.age, RANDOM.begun  what was kept here: see `LedgerFolder`
///     STATE/ID/cache.age                        what was read last: see `SearchCache`
package struct Places: Equatable, Sendable {
  /// The folder that may be synced. It holds nothing but what is named above.
  package let vault: String
  /// `$XDG_CONFIG_HOME/attune`
  package let config: String
  /// `$XDG_STATE_HOME/attune`
  package let state: String

  package init(vault: String, config: String, state: String) {
    self.vault = vault
    self.config = config
    self.state = state
  }

  /// Everything that is kept of the vault `id` and does not lie in it: drafts, the ledger and the search cache.
  package func state(of id: RandomID) -> String { "\(state)/\(id)" }

  var entries: String { "\(vault)/entries" }
  var keys: String { "\(config)/keys" }
  func keys(of id: RandomID) -> String { "\(keys)/\(id)" }
  func drafts(of id: RandomID) -> String { "\(state(of: id))/drafts" }
  func ledger(of id: RandomID) -> String { "\(state(of: id))/ledger" }
  func cache(of id: RandomID) -> String { "\(state(of: id))/\(Self.cacheName)" }

  static let cacheName = "cache.age"
}
