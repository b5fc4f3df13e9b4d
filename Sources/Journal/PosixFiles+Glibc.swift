#if canImport(Glibc)
  import Glibc

  /// Has the disk hold what was written.
  func flush(_ file: Int32) -> Int32 {
    fsync(file)
  }

  extension stat {
    /// When the content was last changed, in nanoseconds since 1970.
    var changed: Int { nanoseconds(st_mtim.tv_sec, st_mtim.tv_nsec) }

    /// When anything about the file was last changed; no program can set it.
    var altered: Int { nanoseconds(st_ctim.tv_sec, st_ctim.tv_nsec) }
  }

  /// Whether what is written to a folder stays in memory (tmpfs, ramfs), as the table of mounts says of its device.
  func isInMemory(_ folder: String) -> Bool {
    var status = stat()
    guard stat(folder, &status) == 0, access(folder, W_OK | X_OK) == 0 else { return false }
    // As in makedev(3).
    let device = UInt64(status.st_dev)
    let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
    let minor = (device & 0xFF) | (device >> 12 & ~0xFF)
    return mounts.contains { mount in
      let fields = mount.split(separator: " ")
      guard fields.count > 2, fields[2] == "\(major):\(minor)", let dash = fields.firstIndex(of: "-") else {
        return false
      }
      return ["tmpfs", "ramfs"].contains(fields[dash + 1])
    }
  }

  /// The lines of `/proc/self/mountinfo` (proc(5)).
  private var mounts: [String] {
    guard let table = fopen("/proc/self/mountinfo", "re") else { return [] }
    defer { fclose(table) }
    var lines: [String] = []
    var line = [CChar](repeating: 0, count: 4_096)
    while fgets(&line, Int32(line.count), table) != nil {
      lines.append(String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    return lines
  }

  enum SystemCode {
    static let notAFolder = ENOTDIR
    static let notThere = ENOENT
    static let busy = EBUSY
  }
#endif
