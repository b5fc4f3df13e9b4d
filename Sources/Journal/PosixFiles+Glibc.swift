#if canImport(Glibc)
  import Glibc

  /// Has the disk hold what was written.
  func flush(_ file: Int32) -> Int32 {
    fsync(file)
  }

  extension stat {
    /// When the content was last changed, in nanoseconds since 1970.
    var changed: Int { st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec }

    /// When anything about the file was last changed; no program can set it.
    var altered: Int { st_ctim.tv_sec * 1_000_000_000 + st_ctim.tv_nsec }
  }

  enum SystemCode {
    static let notAFolder = ENOTDIR
    static let notThere = ENOENT
    static let busy = EBUSY
  }
#endif
