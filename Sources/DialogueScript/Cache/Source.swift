import Dialogue
import Foundation

/// A file that something in the cache was made from, as it was then.
struct Source: Hashable {
  /// What it was asked for as: `language/feelings`; empty for a file named by its path.
  private(set) var name = ""
  /// Where it was found; empty when it was not.
  private(set) var path: String
  var size = 0
  var modified = [0, 0]
  var inode = 0
  var fingerprint = 0

  /// A name under which nothing was found.
  init(missing name: String) {
    self.name = name
    path = ""
  }

  /// - Returns: `nil` when it is no file that a dialogue is read from.
  init?(_ path: String) {
    guard let file = OpenFile(path), file.size <= Document.largestFile else { return nil }
    self.path = path
    size = file.size
    modified = file.modified
    inode = file.inode
    guard let fingerprint = file.fingerprint() else { return nil }
    self.fingerprint = Int(truncatingIfNeeded: fingerprint)
  }

  func named(_ name: String) -> Source {
    var source = self
    source.name = name
    return source
  }

  /// Whether the file looks as it did; what it holds is not read.
  var seemsUnchanged: Bool {
    guard let file = OpenFile(path) else { return false }
    return file.size == size && file.modified == modified && file.inode == inode
  }
}

extension Source: Storable {
  func store(in writer: inout StoreWriter) {
    [name, path].store(in: &writer)
    ([size, inode, fingerprint] + modified).store(in: &writer)
  }

  init(from reader: inout StoreReader) {
    let texts = [String](from: &reader)
    let numbers = [Int](from: &reader)
    self.init(missing: texts.first ?? "")
    guard texts.count == 2, numbers.count == 5 else {
      reader.isSound = false
      return
    }
    path = texts[1]
    (size, inode, fingerprint) = (numbers[0], numbers[1], numbers[2])
    modified = Array(numbers[3...])
  }
}
