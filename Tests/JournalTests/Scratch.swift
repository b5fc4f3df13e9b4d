import Age
import Foundation
import Practice

@testable import Journal

/// A folder with places for a vault, which goes when the test ends.
final class Scratch {
  let path = NSTemporaryDirectory() + "attune-journal-\(RandomID.random())"
  var places: Places { Places(vault: "\(path)/vault", config: "\(path)/config", state: "\(path)/state") }

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  static let passphrase = "correct horse battery staple"

  /// A new vault whose passphrase costs nothing to try.
  func makeVault(files: any FileStore = PosixFiles()) throws -> Vault {
    try NewVault(at: places, passphrase: secret(Self.passphrase), workFactor: 1, files: files).write()
  }

  static func withVaultOpen() throws -> (Scratch, Vault, UnlockedVault) {
    let scratch = try Scratch()
    let vault = try scratch.makeVault()
    return (scratch, vault, try vault.unlocked())
  }

  func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
  }

  func read(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")))
  }

  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  func ledger(of vault: Vault) -> String { "state/\(vault.id)/ledger" }

  /// The entries' files, hidden ones left out.
  var entryFiles: Set<String> {
    get throws { Set(try names(in: "vault/entries").filter { !$0.hasPrefix(".") }) }
  }

  /// Keeps `entry`, and gives the name of its file.
  func keep(_ entry: Entry, in vault: Vault) throws -> String {
    let before = try entryFiles
    try vault.keep(entry)
    return try entryFiles.subtracting(before).first!
  }

  /// Every file and folder below, with its permissions.
  func modes() throws -> [String: UInt32] {
    var modes: [String: UInt32] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      modes[name] = try PosixFiles().status(of: "\(path)/\(name)")?.mode
    }
    return modes
  }
}

func secret(_ text: String) -> Secret {
  Secret(copying: text.utf8)
}

extension Vault {
  func unlocked() throws -> UnlockedVault {
    try unlock(passphrase: secret(Scratch.passphrase))
  }
}

extension Entry {
  /// An entry with `body`, written `day` days into 2026.
  static func sample(_ body: String, day: Int = 1, id: RandomID = .random()) -> Entry {
    let date = EntryDate(secondsSince1970: 1_767_225_600 + day * 86_400, offsetMinutes: 60)!
    return Entry(id: id, revision: .random(), date: date, kind: "reflection", body: Array(body.utf8))
  }
}
