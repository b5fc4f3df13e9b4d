#if canImport(Darwin)
  import Darwin

  /// Has the disk hold what was written. There, `fsync` stops at the drive's own cache.
  func flush(_ file: Int32) -> Int32 {
    fcntl(file, F_FULLFSYNC) == 0 ? 0 : fsync(file)
  }

  extension stat {
    /// When the content was last changed, in nanoseconds since 1970.
    var changed: Int { nanoseconds(st_mtimespec.tv_sec, st_mtimespec.tv_nsec) }

    /// When anything about the file was last changed; no program can set it.
    var altered: Int { nanoseconds(st_ctimespec.tv_sec, st_ctimespec.tv_nsec) }
  }

  /// There is no such folder until somebody makes one.
  func isInMemory(_ folder: String) -> Bool { false }

  enum SystemCode {
    static let notAFolder = ENOTDIR
    static let notThere = ENOENT
    static let busy = EBUSY
  }
#endif
