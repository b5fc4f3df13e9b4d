import Foundation

/// A file of plain text outside the vault, for its owner alone. Nothing that is there is ever written over.
package struct PlainFile {
  private let path: String
  private let files: any FileStore

  package init(_ path: String) { self.init(path, files: PosixFiles()) }

  init(_ path: String, files: any FileStore) { (self.path, self.files) = (path, files) }

  /// Writes all of it or nothing.
  package func write(_ bytes: [UInt8], apartFrom places: Places) throws(ExportError) {
    try Export.check(path, apartFrom: places)
    do throws(FileError) {
      try files.requireNothing(at: path)
      try files.createWhole(path, holding: bytes)
    } catch {
      throw error.code == EEXIST ? .taken(path) : .file(error)
    }
  }
}

extension FileStore {
  func requireNothing(at path: String) throws(FileError) {
    if try status(of: path) != nil { throw FileError(operation: .write, path: path, code: EEXIST) }
  }

  /// A new file; what fails on the way leaves nothing of it behind.
  func createWhole(_ path: String, holding bytes: [UInt8]) throws(FileError) {
    do throws(FileError) { try create(path, holding: bytes) } catch {
      if error.code != EEXIST { try? remove(path) }
      throw error
    }
  }
}
