import Practice

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the drafts of one vault lie, each with a lock that its running sitting holds.
struct DraftFolder {
  private let path: String
  private let files: any FileStore

  init(_ vault: Vault) {
    path = vault.places.drafts(of: vault.id)
    files = vault.files
  }

  func name(of id: RandomID) -> String { "\(id).age" }
  func file(of id: RandomID) -> String { "\(path)/\(id).age" }
  func lock(of id: RandomID) -> String { "\(path)/\(id).lock" }

  func write(_ bytes: [UInt8], to id: RandomID) throws(FileError) {
    // The lock's holder alone writes here, so that what an interrupted save has left is in nobody's way.
    try files.remove(temporary(of: id))
    try files.replace(name(of: id), in: path, with: bytes, through: id.description)
  }

  /// Removes everything of a draft. The lock's file goes last: until then nobody else can begin with the same name.
  func remove(_ id: RandomID) throws(FileError) {
    for file in [file(of: id), temporary(of: id), lock(of: id)] { try files.remove(file) }
    try files.sync(folder: path)
  }

  func prepare() throws(FileError) {
    try files.makeFolders(path)
  }

  func holds(_ id: RandomID) throws(FileError) -> Bool {
    try files.status(of: file(of: id)) != nil
  }

  /// Every draft, also one that a running sitting holds.
  func all() throws(FileError) -> [RandomID] {
    guard try files.status(of: path) != nil else { return [] }
    return try files.names(in: path).compactMap { id(in: $0, suffix: ".age") }
  }

  /// The drafts that no running sitting holds, newest first. Locks whose sitting never saved anything go.
  func waiting() throws(FileError) -> [RandomID] {
    guard try files.status(of: path) != nil else { return [] }
    let names = try files.names(in: path)
    var waiting: [(id: RandomID, changed: Int)] = []
    for id in names.compactMap({ id(in: $0, suffix: ".age") }) {
      guard let status = try files.status(of: file(of: id)), try isFree(id) else { continue }
      waiting.append((id, status.changed))
    }
    for id in names.compactMap({ id(in: $0, suffix: ".lock") }) { try? clean(id) }
    return waiting.sorted { ($1.changed, $0.id) < ($0.changed, $1.id) }.map(\.id)
  }

  private func isFree(_ id: RandomID) throws(FileError) -> Bool {
    try FileLock.take(lock(of: id), .shared) != nil
  }

  private func clean(_ id: RandomID) throws(FileError) {
    if try holds(id) { return }
    guard let lock = try FileLock.take(lock(of: id)) else { return }
    defer { lock.release() }
    // Its sitting may have saved and ended in between.
    if try !holds(id) { try remove(id) }
  }

  private func temporary(of id: RandomID) -> String { "\(path)/\(Temporary.prefix)\(id)" }

  private func id(in name: String, suffix: String) -> RandomID? {
    name.hasSuffix(suffix) ? RandomID(name.dropLast(suffix.count)) : nil
  }
}
