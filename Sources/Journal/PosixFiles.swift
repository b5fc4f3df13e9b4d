#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file system, through its own calls: what is needed here (modes, fsync, the exact error) lies below Foundation.
struct PosixFiles: FileStore {
  /// Nothing of ours is larger; a planted file may be.
  static let largest = 256 << 20

  func status(of path: String) throws(FileError) -> FileStatus? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw FileError(.look, path)
    }
    return FileStatus(status)
  }

  func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, folder) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func contents(of path: String) throws(FileError) -> [UInt8] {
    // Without waiting: someone may have planted a pipe.
    let file = try descriptor(.read, path, O_RDONLY | O_NONBLOCK)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(.read, path) }
    guard FileStatus(status).kind == .file else { throw FileError(operation: .read, path: path, code: EINVAL) }
    guard status.st_size <= Self.largest else { throw FileError(operation: .read, path: path, code: EFBIG) }
    guard let contents = content(of: file, length: Int(status.st_size)) else { throw FileError(.read, path) }
    return contents
  }

  func checkWritable(_ folder: String) throws(FileError) {
    guard faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0 else { throw FileError(.write, folder) }
  }

  func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o700) == 0 else { throw FileError(.makeFolder, path) }
    try closeFolder(path)
  }

  func closeFolder(_ path: String) throws(FileError) {
    guard chmod(path, 0o700) == 0 else { throw FileError(.makeFolder, path) }
  }

  func rename(_ path: String, to newPath: String) throws(FileError) {
    guard systemRename(path, newPath) == 0 else { throw FileError(.rename, newPath) }
  }

  func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
  }
}

extension PosixFiles {
  func create(_ path: String, holding bytes: [UInt8]) throws(FileError) {
    let file = try descriptor(.write, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    defer { close(file) }
    guard fchmod(file, 0o600) == 0 else { throw FileError(.write, path) }
    try bytes.withUnsafeBytes(throwing: FileError.self) { bytes throws(FileError) in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw FileError(.write, path) }
        rest = rest.dropFirst(written)
      }
    }
    guard flush(file) == 0 else { throw FileError(.sync, path) }
  }

  func sync(folder: String) throws(FileError) {
    let file = try descriptor(.sync, folder, O_RDONLY | O_DIRECTORY)
    defer { close(file) }
    // Some file systems, mostly of network and cloud folders, know no such thing and do it by themselves.
    guard flush(file) == 0 || errno == EINVAL || errno == ENOTSUP else { throw FileError(.sync, folder) }
  }

  private func descriptor(_ operation: FileError.Operation, _ path: String, _ flags: Int32) throws(FileError) -> Int32 {
    while true {
      let file = open(path, flags | O_CLOEXEC, 0o600)
      if file >= 0 { return file }
      if errno != EINTR { throw FileError(operation, path) }
    }
  }
}

/// Up to `length` bytes of an open file; nil, with the reason in `errno`, when reading fails.
private func content(of file: Int32, length: Int) -> [UInt8]? {
  var failed = false
  let content = [UInt8](unsafeUninitializedCapacity: length) { room, count in
    while count < length {
      let received = read(file, room.baseAddress! + count, length - count)
      if received < 0, errno == EINTR { continue }
      failed = received < 0
      if received <= 0 { return }
      count += received
    }
  }
  return failed ? nil : content
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    mode = UInt32(status.st_mode & 0o7777)
    changed = status.changed
    stamp = FileStamp(size: Int(status.st_size), inode: UInt64(status.st_ino), altered: status.altered)
  }
}

/// Since 1970. A file may claim any time at all; one beyond 2262 counts as the last that can be told.
func nanoseconds(_ seconds: Int, _ rest: Int) -> Int {
  let (product, isOver) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
  let (sum, isSumOver) = product.addingReportingOverflow(rest)
  return isOver || isSumOver ? (seconds < 0 ? .min : .max) : sum
}

extension FileError {
  /// The error the last system call left.
  init(_ operation: Operation, _ path: String) {
    self.init(operation: operation, path: path, code: errno)
  }
}

extension [UInt8] {
  /// `withUnsafeBytes` with a typed error, which the standard library's lacks.
  fileprivate func withUnsafeBytes<E: Error>(
    throwing: E.Type, _ body: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    try withUnsafeBufferPointer { buffer throws(E) in try body(UnsafeRawBufferPointer(buffer)) }
  }
}

// Inside `PosixFiles` its own `rename(_:to:)` would hide the system's.
private func systemRename(_ path: String, _ newPath: String) -> Int32 {
  rename(path, newPath)
}
