import CReadline
import Glibc

/// What keeps the words of a sitting out of crash reports. To be called first thing in main.
package enum ProcessHardening {
  package static func apply() {
    openStandardDescriptors()
    for number in fatalSignals { signal(number, SIG_DFL) }
    // Whoever started us may have ignored it; the default ends us quietly when the reader of a pipe has gone.
    signal(SIGPIPE, SIG_DFL)
    // A file that may not grow is an error to be told, not an end.
    signal(SIGXFSZ, SIG_IGN)
    unblockSignals()
    forbidCoreDumps()
  }

  /// Swift's crash reporter hangs on these: it prints the memory behind the registers, and on a terminal waits
  /// with a debugger at hand. The default action prints nothing.
  static let fatalSignals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT]

  /// Whoever started us may have closed one: the next file that is opened would take its number, and be read as what
  /// was typed, or have what is said written into it.
  private static func openStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is taken, which is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// A blocked SIGTERM or SIGINT would be inherited, and nobody could end us.
  private static func unblockSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  private static func forbidCoreDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // The limit does not hold where core dumps go to a program, as with systemd-coredump (core(5)).
    attune_forbid_dumping()
  }
}
