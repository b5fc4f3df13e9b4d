import Dialogue
import Foundation

/// An ordinary file that is open for reading.
final class OpenFile {
  let size: Int
  /// Seconds and nanoseconds.
  let modified: [Int]
  let inode: Int
  /// Whether it is the user's own and nobody else can write to it.
  let isPrivate: Bool
  private let descriptor: Int32

  /// - Parameter followsLinks: whether a link stands for what it leads to.
  init?(_ path: String, followsLinks: Bool = true) {
    // Opening a pipe must not wait for somebody to write to it.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    descriptor = open(path, flags)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    size = Int(status.st_size)
    inode = Int(truncatingIfNeeded: status.st_ino)
    modified = status.modified
    isPrivate = status.isPrivate
  }

  deinit { close(descriptor) }

  /// The next bytes, as many as fit; `false` when there are not so many.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
    var done = 0
    while done < buffer.count {
      let got = read(descriptor, buffer.baseAddress! + done, buffer.count - done)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      done += got
    }
    return true
  }

  /// So many numbers or bytes more; `nil` when they are not there.
  func next<Number: FixedWidthInteger & BitwiseCopyable>(_ count: Int, of _: Number.Type) -> [Number]? {
    var isWhole = true
    let all = [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = fill(UnsafeMutableRawBufferPointer(buffer))
      filled = isWhole ? count : 0
    }
    return isWhole ? all : nil
  }

  /// Everything that is left.
  func fingerprint() -> UInt64? {
    // Piece by piece in the same memory: a large file would otherwise cost more in pages than in reading.
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: min(max(size, 1), 1 << 17), alignment: 8)
    defer { piece.deallocate() }
    var value: UInt64 = 0
    var left = size
    while left > 0 {
      let next = UnsafeMutableRawBufferPointer(rebasing: piece.prefix(left))
      guard fill(next) else { return nil }
      value = Fingerprint(UnsafeRawBufferPointer(next), after: value).value
      left -= next.count
    }
    return value
  }
}

extension stat {
  fileprivate var modified: [Int] {
    #if canImport(Darwin)
      [st_mtimespec.tv_sec, st_mtimespec.tv_nsec]
    #else
      [st_mtim.tv_sec, st_mtim.tv_nsec]
    #endif
  }

  /// Whether it is the user's own and nobody else can write to it.
  var isPrivate: Bool { st_uid == geteuid() && st_mode & (S_IWGRP | S_IWOTH) == 0 }
}
