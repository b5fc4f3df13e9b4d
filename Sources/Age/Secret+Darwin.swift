#if canImport(Darwin)
  import Darwin

  let privateAnonymous = MAP_PRIVATE | MAP_ANON

  /// Overwrites memory with zeros in a way the optimiser must not remove.
  func wipe(_ memory: UnsafeMutableRawBufferPointer) {
    guard let start = memory.baseAddress else { return }
    _ = memset_s(start, memory.count, 0, memory.count)
  }

  /// Darwin has nothing to ask here; core dumps are switched off for the whole process.
  func keepOutOfDumps(_ start: UnsafeMutableRawPointer, _ length: Int) {}
#endif
