import Practice

/// The few things done to files, each of them one step after which the program may be killed. `PosixFiles` does them;
/// tests put a store in front of it that fails at a chosen step.
protocol FileStore {
  /// What is at `path`, links followed; nil when there is nothing.
  func status(of path: String) throws(FileError) -> FileStatus?
  /// The names in a folder, in the order of their bytes.
  func names(in folder: String) throws(FileError) -> [String]
  func contents(of path: String) throws(FileError) -> [UInt8]
  /// Refuses a folder in which nothing can be made.
  func checkWritable(_ folder: String) throws(FileError)
  /// A folder for its owner alone (0700), whatever the umask.
  func makeFolder(_ path: String) throws(FileError)
  /// Makes an existing folder its owner's alone.
  func closeFolder(_ path: String) throws(FileError)
  /// A new file for its owner alone (0600), whatever the umask, written and on the disk when this returns.
  func create(_ path: String, holding bytes: [UInt8]) throws(FileError)
  func rename(_ path: String, to newPath: String) throws(FileError)
  /// Puts the names in a folder on the disk.
  func sync(folder: String) throws(FileError)
  /// Removes a file. Its absence is no error.
  func remove(_ path: String) throws(FileError)
}

struct FileStatus: Equatable {
  enum Kind {
    case file
    case folder
    case other
  }

  let kind: Kind
  /// The permission bits.
  let mode: UInt32
  /// Nanoseconds since 1970.
  let changed: Int
  let stamp: FileStamp
}

/// What tells that a file is still the one that was read, without reading it.
struct FileStamp: Hashable {
  let size: Int
  let inode: UInt64
  /// Nanoseconds since 1970, of the last change of anything about the file.
  let altered: Int
}

extension FileStore {
  /// Puts `bytes` at `folder/name` so that, whenever the program or the machine stops, the old file or the new one is
  /// there whole: a temporary file beside it, on the disk, renamed, and the folder on the disk. After an error the
  /// temporary file is gone and what was there before is untouched.
  func replace(
    _ name: String, in folder: String, with bytes: [UInt8], through temporary: String = "\(RandomID.random())"
  ) throws(FileError) {
    let temporary = "\(folder)/\(Temporary.prefix)\(temporary)"
    do {
      try create(temporary, in: folder, holding: bytes)
      try rename(temporary, to: "\(folder)/\(name)")
    } catch {
      try? remove(temporary)
      throw error
    }
    try sync(folder: folder)
  }

  /// A new file on its way to its name. What is refused is told of the folder: nobody knows the file.
  func create(_ temporary: String, in folder: String, holding bytes: [UInt8]) throws(FileError) {
    do { try create(temporary, holding: bytes) } catch {
      throw FileError(operation: error.operation, path: folder, code: error.code)
    }
  }

  /// Makes `path` and whatever is missing above it, and sees to it that each new name is on the disk.
  func makeFolders(_ path: String) throws(FileError) {
    if let status = try status(of: path) {
      if status.kind == .folder { return }
      throw FileError(operation: .makeFolder, path: path, code: SystemCode.notAFolder)
    }
    let parent = parent(of: path)
    if parent != path { try makeFolders(parent) }
    try makeFolder(path)
    try sync(folder: parent)
  }

  /// Refuses a path that could not be made because of what is above it.
  func checkMakeable(_ path: String) throws(FileError) {
    guard let status = try status(of: path) else {
      let parent = parent(of: path)
      return parent == path ? () : try checkMakeable(parent)
    }
    guard status.kind == .folder else {
      throw FileError(operation: .makeFolder, path: path, code: SystemCode.notAFolder)
    }
    try checkWritable(path)
  }
}

/// Files on their way to their name. Readers pass over them; they hold nothing but ciphertext.
enum Temporary {
  static let prefix = ".tmp-"
}

private func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}
