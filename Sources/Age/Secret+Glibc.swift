#if canImport(Glibc)
  import Glibc

  let privateAnonymous = MAP_PRIVATE | MAP_ANONYMOUS

  /// Overwrites memory with zeros in a way the optimiser must not remove.
  func wipe(_ memory: UnsafeMutableRawBufferPointer) {
    guard let start = memory.baseAddress else { return }
    explicit_bzero(start, memory.count)
  }

  func keepOutOfDumps(_ start: UnsafeMutableRawPointer, _ length: Int) {
    _ = madvise(start, length, MADV_DONTDUMP)
  }
#endif
