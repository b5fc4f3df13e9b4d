import Foundation

/// The user's own editor, started only when somebody asks for it, with the options that keep it from leaving copies.
struct Editor {
  private let words: [String]
  private let environment: [String: String]

  /// - Throws: `Failure` when none is set.
  init(_ world: World) throws {
    let set = ["VISUAL", "EDITOR"].lazy.compactMap { world.environment[$0] }.first { !$0.isEmpty }
    words = (set ?? "").split(separator: " ").map(String.init)
    environment = world.environment
    guard !words.isEmpty else { throw Failure("no editor is set", hint: "set EDITOR, or use `/write`") }
  }

  /// Swap files, backups, undo files and histories would hold the text after it is gone.
  private var hardening: [String] {
    switch words[0].split(separator: "/").last {
    case "vim", "vi", "nvim", "vim.tiny", "vim.basic":
      ["-n", "-i", "NONE", "-c", "set nobackup nowritebackup noundofile nomodeline"]
    case "nano", "rnano": ["-I"]
    case "emacs":
      [
        "--eval",
        "(setq make-backup-files nil auto-save-default nil auto-save-list-file-prefix nil create-lockfiles nil)",
      ]
    default: []
    }
  }

  /// Opens `file` and waits for the end. What the editor writes for itself goes to `folder`.
  /// - Throws: `Failure` when it could not be started or ended badly.
  func edit(_ file: String, in folder: String) throws {
    var variables = environment
    variables["TMPDIR"] = folder
    let pid = try start(words + hardening + [file], variables.map { "\($0)=\($1)" }.sorted())
    var status: Int32 = 0
    while true {
      let ended = waitpid(pid, &status, WUNTRACED)
      if ended < 0, errno == EINTR { continue }
      // Nobody could bring it back from here.
      guard ended == pid, status & 0xFF == 0x7F else { break }
      kill(pid, SIGCONT)
    }
    guard status == 0 else { throw Failure("the editor ended with an error; what it saved is taken in all the same") }
  }

  private func start(_ arguments: [String], _ variables: [String]) throws -> pid_t {
    var arguments = arguments.map { strdup($0) } + [nil]
    var variables = variables.map { strdup($0) } + [nil]
    defer { for copy in arguments + variables { free(copy) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var pid: pid_t = 0
    let error = posix_spawnp(&pid, arguments[0]!, nil, &attributes, &arguments, &variables)
    guard error == 0 else {
      throw Failure("the editor \(words[0]) cannot be started: \(String(cString: strerror(error)))")
    }
    return pid
  }
}

extension World {
  /// Where folders that lie in memory are looked for.
  var memoryPlaces: [String] {
    [environment["XDG_RUNTIME_DIR"], "/dev/shm"].compactMap(\.self).filter { $0.hasPrefix("/") }
  }
}
