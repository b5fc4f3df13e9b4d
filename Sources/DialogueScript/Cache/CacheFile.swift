import Dialogue
import Foundation

/// One file of the start-up cache: what it was made from, and what was made. The numbers stand in it as the machine holds
/// them, so that they are read in one go; a fingerprint of all of it says whether it is whole.
struct CacheFile {
  let sources: [Source]
  let content: Store

  /// The beginning of a file: what it is, its fingerprint, and how much of what follows.
  private enum Head {
    /// On a machine with the bytes of a number the other way round it reads as another number.
    static let sign: Int = 0x0001_6863_6163_7461
    static let count = 8
  }

  /// Reads a file.
  /// - Parameter engine: what made it.
  /// - Returns: `nil` when it is not whole, not the user's own, or made by another engine.
  init?(_ path: String, engine: UInt64) {
    guard let file = OpenFile(path, followsLinks: false), file.isPrivate,
      let head = file.next(Head.count, of: Int.self),
      head[0] == Head.sign, head[2...].allSatisfy({ (0...file.size).contains($0) }),
      Head.count * 8 + (head[2] + head[5]) * 4 + head[4] + head[7] == file.size,
      let sources = Store(file, Array(head[2...4])), let content = Store(file, Array(head[5...7])),
      CacheFile.fingerprint(of: [sources, content], engine) == head[1], let made: [Source] = sources.value()
    else { return nil }
    self.sources = made
    self.content = content
  }

  init(_ content: Store, madeFrom sources: [Source]) {
    self.sources = sources
    self.content = content
  }

  /// All of it.
  func bytes(engine: UInt64) -> [UInt8] {
    let stores = [Store(of: sources), content]
    let counts = stores.flatMap { [$0.numbers.count, $0.count, $0.text.count] }
    let head = [Head.sign, CacheFile.fingerprint(of: stores, engine)] + counts
    var bytes = head.withUnsafeBytes { Array($0) }
    for store in stores {
      store.numbers.withUnsafeBytes { bytes += $0 }
      bytes += store.text
    }
    return bytes
  }

  private static func fingerprint(of stores: [Store], _ engine: UInt64) -> Int {
    var value = engine
    for store in stores {
      value = [store.count].withUnsafeBytes { Fingerprint($0, after: value).value }
      value = store.numbers.withUnsafeBytes { Fingerprint($0, after: value).value }
      value = store.text.withUnsafeBytes { Fingerprint($0, after: value).value }
    }
    return Int(truncatingIfNeeded: value)
  }
}

extension Store {
  /// The next that stands in a file.
  /// - Parameter counts: of its numbers, its texts, and their bytes.
  fileprivate init?(_ file: OpenFile, _ counts: [Int]) {
    guard let numbers = file.next(counts[0], of: Int32.self), let text = file.next(counts[2], of: UInt8.self) else {
      return nil
    }
    self.init(numbers: numbers, text: text, count: counts[1])
  }
}
