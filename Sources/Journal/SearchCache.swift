import Age
import Practice

/// What was in the files of `entries` when they were read last, so that ten thousand need not be opened to be listed:
/// one file in the state folder, encrypted to the vault's key. It is never in the vault, and nothing depends on it:
/// missing, damaged or of another version it is built anew, in silence.
///
/// A file counts as read while its size, its inode and the time of its last change are what they were; that time cannot
/// be set, so that a file that was swapped or overwritten is read again. Saving does not touch the cache. A reader
/// writes it anew when it had to open more than `most` files, and when one is gone that the cache still holds: what was
/// deleted is not to live on in it.
struct SearchCache {
  /// How many files may be opened each time before the cache is written anew.
  static let most = 64

  private let plaintext: [UInt8]
  private let places: [RandomID: Int]

  private init(_ plaintext: [UInt8], _ places: [RandomID: Int]) {
    self.plaintext = plaintext
    self.places = places
  }

  static let empty = SearchCache([], [:])

  var count: Int { places.count }

  /// The file `name`, which looks like `stamp` now; nil when it has to be read.
  func file(_ name: String, _ id: RandomID, _ stamp: FileStamp) -> SeenFile? {
    guard let place = places[id] else { return nil }
    return plaintext.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes, from: place)
      guard reader.stamp() == stamp, let digest = reader.digest(), let content = reader.digest(),
        let entry = reader.entry()
      else { return nil }
      return SeenFile(name: name, result: .success(entry), digest: digest, content: content)
    }
  }

  func holds(_ id: RandomID) -> Bool { places[id] != nil }
}

extension SearchCache {
  /// The cache of `vault`; an empty one when there is none that can be used.
  static func read(of vault: Vault, with identities: [X25519Identity]) -> SearchCache {
    guard let file = try? vault.files.contents(of: vault.places.cache(of: vault.id)),
      let plaintext = try? AgeFile.opened(file, with: identities),
      let places = plaintext.withUnsafeBytes(places)
    else { return .empty }
    return SearchCache(plaintext, places)
  }

  /// Where each file begins. What does not look like a cache from its first byte to its last is none.
  private static func places(in bytes: UnsafeRawBufferPointer) -> [RandomID: Int]? {
    var reader = PackedReader(bytes, from: 0)
    guard reader.take(title.count)?.elementsEqual(title) == true, let count = reader.number(),
      (0...bytes.count).contains(count)
    else { return nil }
    var places: [RandomID: Int] = [:]
    places.reserveCapacity(count)
    for _ in 0..<count {
      guard let id = reader.id(), let length = reader.number() else { return nil }
      places[id] = reader.place
      guard reader.take(length) != nil else { return nil }
    }
    return places
  }

  /// Replaces the cache of `vault` by one of some of `files`.
  static func write(
    _ places: [(id: RandomID, stamp: FileStamp, place: Int)], of files: [SeenFile], in vault: Vault
  ) throws {
    var packed = PackedBytes(title)
    packed.add(places.count)
    for one in places {
      let file = files[one.place]
      guard let digest = file.digest, let content = file.content, case .success(let entry) = file.result
      else { continue }
      packed.add(one.id)
      packed.addMeasured {
        $0.add(one.stamp)
        $0.add(digest)
        $0.add(content)
        $0.add(entry)
      }
    }
    Padding.pad(&packed.bytes)
    let folder = vault.places.state(of: vault.id)
    try vault.files.makeFolders(folder)
    try vault.files.replace(Places.cacheName, in: folder, with: vault.sealed(packed.bytes), through: temporary)
  }

  /// Removes the cache: it may hold what has just been deleted.
  static func forget(of vault: Vault) throws(FileError) {
    try vault.files.remove(vault.places.cache(of: vault.id))
    // What an interrupted writing has left.
    try vault.files.remove("\(vault.places.state(of: vault.id))/\(Temporary.prefix)\(temporary)")
  }

  private static let temporary = "cache"
  private static let title = Array("attune-cache: 1\n".utf8)
}
