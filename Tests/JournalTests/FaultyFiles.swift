import Foundation

@testable import Journal

/// The file system, failing at a chosen step among those that change something.
final class FaultyFiles: FileStore {
  enum Fault {
    /// The step fails, half done, and what comes after works: a full disk.
    case refusal
    /// The step is half done, and nothing is done any more: kill -9.
    case kill
  }

  private let real = PosixFiles()
  private let fault: Fault
  private var stepsLeft: Int
  private(set) var steps: [String] = []
  /// How many folders were listed.
  private(set) var listed = 0

  init(_ fault: Fault = .refusal, afterSteps count: Int = .max) {
    self.fault = fault
    stepsLeft = count
  }

  /// Whether the chosen step was reached.
  var hasFailed: Bool { stepsLeft < 0 }

  private func step(
    _ name: String, _ path: String, half: () -> Void = {}, _ whole: () throws(FileError) -> Void
  ) throws(FileError) {
    if fault == .kill, hasFailed { throw FileError(operation: .write, path: path, code: EINTR) }
    steps.append("\(name) \(path.split(separator: "/").last ?? "")")
    stepsLeft -= 1
    if stepsLeft == -1 {
      half()
      throw FileError(operation: .write, path: path, code: ENOSPC)
    }
    try whole()
  }

  func status(of path: String) throws(FileError) -> FileStatus? { try real.status(of: path) }
  func names(in folder: String) throws(FileError) -> [String] {
    listed += 1
    return try real.names(in: folder)
  }
  func contents(of path: String) throws(FileError) -> [UInt8] { try real.contents(of: path) }
  func checkWritable(_ folder: String) throws(FileError) { try real.checkWritable(folder) }

  func makeFolder(_ path: String) throws(FileError) {
    try step("make", path) { () throws(FileError) in try real.makeFolder(path) }
  }

  func closeFolder(_ path: String) throws(FileError) {
    try step("close", path) { () throws(FileError) in try real.closeFolder(path) }
  }

  func create(_ path: String, holding bytes: [UInt8]) throws(FileError) {
    let half = { _ = FileManager.default.createFile(atPath: path, contents: Data(bytes.prefix(bytes.count / 2))) }
    try step("create", path, half: half) { () throws(FileError) in try real.create(path, holding: bytes) }
  }

  func rename(_ path: String, to newPath: String) throws(FileError) {
    try step("rename", newPath) { () throws(FileError) in try real.rename(path, to: newPath) }
  }

  func sync(folder: String) throws(FileError) {
    try step("sync", folder) { () throws(FileError) in try real.sync(folder: folder) }
  }

  func remove(_ path: String) throws(FileError) {
    try step("remove", path) { () throws(FileError) in try real.remove(path) }
  }
}
