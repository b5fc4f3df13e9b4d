#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that must not outlive their use: a passphrase, an identity.
///
/// They lie on memory pages of their own, locked against swapping as far as the system allows, left out of core
/// dumps where it can be asked for, and are wiped when the last reference goes. They are never copied by a growing
/// buffer, because the capacity is fixed, and never printed.
package final class Secret {
  private let pages: UnsafeMutableRawBufferPointer
  /// The number of bytes in use.
  package private(set) var count: Int

  /// Room for `capacity` bytes, filled by `fill`, which returns how many it has used. When `fill` throws, what it
  /// wrote is wiped.
  package init<E: Error>(
    capacity: Int, filledBy fill: (UnsafeMutableRawBufferPointer) throws(E) -> Int
  ) throws(E) {
    pages = lockedPages(holding: capacity)
    count = 0
    count = min(try fill(UnsafeMutableRawBufferPointer(rebasing: pages[..<capacity])), capacity)
  }

  /// A copy of `bytes`, which stay the caller's to wipe.
  package convenience init(copying bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count) { room in
      room.copyBytes(from: bytes)
      return bytes.count
    }
  }

  deinit {
    wipe(pages)
    munmap(pages.baseAddress, pages.count)
  }

  /// The bytes, for as long as `body` runs.
  package func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try body(UnsafeRawBufferPointer(start: pages.baseAddress, count: count))
  }

  /// The bytes in use, to be changed in place, for as long as `body` runs.
  package func withUnsafeMutableBytes<R, E: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try body(UnsafeMutableRawBufferPointer(start: pages.baseAddress, count: count))
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(secret)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// Whole pages of zeros, so that locking and unlocking them concerns nothing else.
private func lockedPages(holding capacity: Int) -> UnsafeMutableRawBufferPointer {
  let page = Int(getpagesize())
  let length = max(1, (capacity + page - 1) / page) * page
  let start = mmap(nil, length, PROT_READ | PROT_WRITE, privateAnonymous, -1, 0)
  guard let start, start != MAP_FAILED else { fatalError("the system gives no memory") }
  // Best effort: an ordinary user may lock only a little, and a refusal must not keep anyone from their journal.
  _ = mlock(start, length)
  keepOutOfDumps(start, length)
  return UnsafeMutableRawBufferPointer(start: start, count: length)
}

/// Locks the pages on which `bytes` lie, as far as the system allows: other memory on them is locked too.
func keepFromSwap(_ bytes: UnsafeRawBufferPointer) {
  guard let start = bytes.baseAddress else { return }
  let page = UInt(getpagesize())
  let first = UInt(bitPattern: start) / page * page
  _ = mlock(UnsafeRawPointer(bitPattern: first), Int(UInt(bitPattern: start) - first) + bytes.count)
}

/// Overwrites an array that held part of a secret, in place as long as nothing else refers to it.
func wipe(_ bytes: inout [UInt8]) {
  bytes.withUnsafeMutableBytes { wipe($0) }
}
