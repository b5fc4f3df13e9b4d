import Practice

/// What is found where a vault should be.
enum VaultFolder: Equatable {
  case nothing
  case otherThings
  case halfMade
  case vault(RandomID)

  static func found(at places: Places, files: any FileStore) throws(VaultError) -> VaultFolder {
    try VaultError.wrapping {
      guard let status = try files.status(of: places.vault) else { return .nothing }
      guard status.kind == .folder else { throw VaultError.notAFolder(places.vault) }
      let names = try files.names(in: places.vault)
      if names.contains(idName) {
        return .vault(try id(in: try files.contents(of: "\(places.vault)/\(idName)")))
      }
      if names.contains("entries") {
        let isEmpty = try files.names(in: places.entries).allSatisfy { $0.hasPrefix(".") }
        if isEmpty { return .halfMade }
        throw VaultError.idMissing
      }
      if names.contains(where: { $0.hasPrefix(Temporary.prefix) }) { return .halfMade }
      // Hidden files are those of sync programs, which may be there before the vault.
      return names.allSatisfy { $0.hasPrefix(".") } ? .nothing : .otherThings
    }
  }

  // It becomes part of a path, and it may have come through a synced folder: nothing but digits is let through.
  private static func id(in bytes: [UInt8]) throws(VaultError) -> RandomID {
    guard bytes.last == UInt8(ascii: "\n"), let id = RandomID(String(decoding: bytes.dropLast(), as: UTF8.self)) else {
      throw .idDamaged
    }
    return id
  }

  static let idName = "vault-id"
}

extension VaultError {
  /// Carries out `body`; what the system refuses in it is a `.file`.
  static func wrapping<Value>(_ body: () throws -> Value) throws(VaultError) -> Value {
    do { return try body() } catch let error as VaultError { throw error } catch let error as FileError {
      throw .file(error)
    } catch { throw .noVault }
  }
}
