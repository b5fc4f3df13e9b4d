import Dialogue
import Foundation

/// What is made of a file goes into the cache when nothing is wrong with it, together with everything it was made from;
/// it is taken from there as long as all of that is as it was, byte for byte, and found at the same places.
extension Repertoire {
  enum Kind: String {
    case dialogue, labels, lines, english, numbers
    /// The headings of all dialogues of a folder.
    case headers
  }

  /// What the cache holds that was made of a file or folder and can still be used.
  func kept(_ kind: Kind, of path: String) -> Store? {
    guard let file = cache?.file(named: cacheName(kind, path)), isCurrent(file.sources, kind, path) else { return nil }
    trail.kept(file.sources.filter { !$0.name.isEmpty && $0.name != Repertoire.spelling }.map(\.path))
    return file.content
  }

  /// Keeps what was made of a file, with its libraries and the spelling of words.
  func keep(_ content: Store, _ kind: Kind, of path: String) {
    guard cache != nil else { return }
    let libraries = trail.libraries(of: path) { self.path(of: $0) }
    let names = libraries + (kind == .english ? [] : [Repertoire.spelling])
    keep(content, kind, of: path, madeFrom: [trail.source(path, as: "")] + names.map { sourceRead(as: $0) })
  }

  /// Keeps what was made of some files, unless one of them has changed since it was read.
  func keep(_ content: Store, _ kind: Kind, of path: String, madeFrom sources: [Source?]) {
    guard sources.allSatisfy({ $0.map { $0.path.isEmpty || $0.seemsUnchanged } ?? false }) else { return }
    cache?.keep(CacheFile(content, madeFrom: sources.compactMap(\.self)), named: cacheName(kind, path))
  }

  /// Looks at a file just before it is read.
  func willRead(_ path: String) {
    if cache != nil { trail.willRead(source(path, as: ""), at: path) }
  }

  /// The file that is found under a name now.
  func source(named name: String) -> Source? { path(of: name).map { source($0, as: name) } ?? Source(missing: name) }

  /// Every file of this name: the first may extend the others.
  func sources(named name: String) -> [Source?] { paths(of: name).map { source($0, as: name) } }

  static let spelling = "language/english"

  /// A name for what is made of a file in those of the folders searched that are there; one that comes later shows in the
  /// sources.
  private func cacheName(_ kind: Kind, _ path: String) -> String {
    let searched = folders.filter { access($0, F_OK) == 0 }
    let isAbsolute = ([path] + searched).allSatisfy { $0.hasPrefix("/") }
    let here = isAbsolute ? "" : FileManager.default.currentDirectoryPath
    let key = ([path, here] + searched).joined(separator: "\0")
    let fingerprint = Array(key.utf8).withUnsafeBytes { Fingerprint($0).value }
    return "\(kind.rawValue)-\(String(fingerprint, radix: 16))"
  }

  /// Whether the sources are those that would be read now, and hold what they held.
  private func isCurrent(_ sources: [Source], _ kind: Kind, _ path: String) -> Bool {
    guard kind != .headers else { return sources == headerSources(in: path) }
    guard let own = sources.first, own.name.isEmpty, own == source(path, as: "") else { return false }
    return sources.dropFirst().allSatisfy { $0 == source(named: $0.name) }
  }

  private func sourceRead(as name: String) -> Source? {
    path(of: name).map { trail.source($0, as: name) } ?? Source(missing: name)
  }

  /// A file as it is now. It is read again only when it seems to have changed.
  private func source(_ path: String, as name: String) -> Source? {
    if knownSources[path]?.seemsUnchanged != true { knownSources[path] = Source(path) }
    return knownSources[path]?.named(name)
  }
}
