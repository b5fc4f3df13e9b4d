import Practice

/// A place of ours that others than its owner may look into, or write to.
package struct LoosePlace: Equatable, Sendable {
  package let path: String
  /// The permission bits that it has.
  package let mode: UInt32
  package let isFolder: Bool

  /// Those that it should have.
  package var wanted: UInt32 { isFolder ? 0o700 : 0o600 }
}

extension Vault {
  /// The folders and keys that are more open than Attune makes them. Entries are looked at by their folder alone: of ten
  /// thousand files none is open when that is not.
  package var loosePlaces: [LoosePlace] {
    let keys = places.keys(of: id)
    let names = (try? files.names(in: keys)) ?? []
    let all =
      [places.vault, places.entries, keys] + names.map { "\(keys)/\($0)" }
      + [places.state(of: id), places.drafts(of: id), places.ledger(of: id)]
    return all.compactMap { path in
      guard let status = try? files.status(of: path), status.kind != .other, status.mode & 0o077 != 0 else {
        return nil
      }
      return LoosePlace(path: path, mode: status.mode, isFolder: status.kind == .folder)
    }
  }
}
