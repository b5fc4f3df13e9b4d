/// What the system refused, and where. The path is a place of the vault, of its keys or of its drafts; it never
/// holds anything that was written.
package struct FileError: Error, Equatable, Sendable {
  package enum Operation: Sendable {
    case look
    case list
    case read
    case makeFolder
    case write
    case sync
    case rename
    case remove
    case lock
  }

  package let operation: Operation
  package let path: String
  /// `errno`: `ENOSPC`, `EACCES`, … Reading gives `EINVAL` for what is not a regular file and `EFBIG` for what is too
  /// large to be one of ours.
  package let code: Int32
}
