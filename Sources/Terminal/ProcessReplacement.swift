import CReadline
import Glibc

/// The process replaced by a new one of the same program. What it held in memory, of which much cannot be wiped by
/// itself (texts, readline's line, history and kill ring), is given back to the system at once.
package enum ProcessReplacement {
  /// Comes back only when it cannot be done, with the C error number.
  package static func replace(arguments: [String]) -> Int32 {
    fflush(nil)
    LastResort.disarm()
    var copies = arguments.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    // Not by its path: the program may have been replaced by a newer one since it was started.
    execv("/proc/self/exe", &copies)
    return errno
  }

  /// Such a process goes by the name `exe`; it takes its own again.
  package static func takeName(_ name: String) { name.withCString(attune_set_process_name) }
}
