#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock on a file, held until it is released or the process ends, however it ends: the kernel drops it.
final class FileLock {
  enum Mode {
    /// For one holder alone.
    case exclusive
    /// To see that nobody holds it alone; several may look at once.
    case shared
  }

  private var file: Int32

  private init(_ file: Int32) {
    self.file = file
  }

  deinit {
    release()
  }

  func release() {
    guard file >= 0 else { return }
    // Closing alone leaves it with a child process that has not come to its exec yet.
    flock(file, LOCK_UN)
    close(file)
    file = -1
  }

  /// The lock on the file at `path`, which is made if need be; nil when someone else holds it, or has just removed
  /// the file.
  static func take(_ path: String, _ mode: Mode = .exclusive) throws(FileError) -> FileLock? {
    let lock = FileLock(open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600))
    guard lock.file >= 0, fchmod(lock.file, 0o600) == 0 else { throw FileError(.lock, path) }
    guard flock(lock.file, (mode == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw FileError(.lock, path)
    }
    // Its holder may have removed it between the opening and the locking: then the lock would keep nobody out.
    return lock.isOn(path) ? lock : nil
  }

  /// The lock on the folder at `path`, as soon as nobody else has it.
  static func wait(forFolder path: String) throws(FileError) -> FileLock {
    let lock = FileLock(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard lock.file >= 0 else { throw FileError(.lock, path) }
    while flock(lock.file, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileError(.lock, path) }
    }
    return lock
  }

  private func isOn(_ path: String) -> Bool {
    var own = stat()
    var named = stat()
    return fstat(file, &own) == 0 && stat(path, &named) == 0 && own.st_ino == named.st_ino
      && own.st_dev == named.st_dev
  }
}
