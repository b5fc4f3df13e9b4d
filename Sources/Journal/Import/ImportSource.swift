import Practice

/// A file or folder to be imported from.
package struct ImportSource {
  private let path: String
  private let dates: ImportDates
  private let files: any FileStore = PosixFiles()

  package init(path: String, dates: ImportDates) {
    self.path = path
    self.dates = dates
  }

  /// Everything in it.
  /// - Parameter wanted: the format it has to have; nil to find out.
  package func reading(as wanted: ImportFormat? = nil) throws(ImportError) -> (ImportFormat, ImportReading) {
    let found = try read(wanted)
    if let wanted, found.0 != wanted, !(wanted == .attune && found.0 == .markdown) { throw .notInFormat(wanted) }
    return found
  }

  private func read(_ wanted: ImportFormat?) throws(ImportError) -> (ImportFormat, ImportReading) {
    do {
      guard let status = try files.status(of: path) else {
        throw FileError(operation: .read, path: path, code: SystemCode.notThere)
      }
      if status.kind == .folder {
        return (.markdown, try MarkdownFolder(dates: dates, files: files).reading(of: path))
      }
      return try read(try files.contents(of: path))
    } catch let error as FileError { throw .file(error) } catch let error as ImportError { throw error } catch {
      throw .unknownFormat
    }
  }

  private func read(_ bytes: [UInt8]) throws(ImportError) -> (ImportFormat, ImportReading) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .archive }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    if let found = JSONImport(dates: dates).reading(of: bytes) { return found }
    if let found = JrnlText(dates: dates).reading(of: bytes) { return (.jrnl, found) }
    throw .unknownFormat
  }
}
