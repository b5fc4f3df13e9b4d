import Glibc

/// Starts a program whose standard streams, and whose controlling terminal, are the given one.
func spawn(
  _ command: [String], environment: [String: String], directory: String, terminal: String
) throws -> pid_t {
  var actions = streams(on: terminal)
  defer { posix_spawn_file_actions_destroy(&actions) }
  return try spawn(command, environment: environment, directory: directory, doing: &actions)
}

/// Starts a program that has no terminal; the first of the streams is its standard input, and so on.
func spawn(
  _ command: [String], environment: [String: String], directory: String, streams: [Int32]
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, stream) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, stream, Int32(number)) }
  return try spawn(command, environment: environment, directory: directory, doing: &actions)
}

private func spawn(
  _ command: [String], environment: [String: String], directory: String, doing actions: inout posix_spawn_file_actions_t
) throws -> pid_t {
  var attributes = freshAttributes()
  defer { posix_spawnattr_destroy(&attributes) }
  // posix_spawn cannot change the folder everywhere; a shell can, and then becomes the program.
  let arguments = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory] + command
  let variables = environment.map { "\($0)=\($1)" }.sorted()
  var process: pid_t = 0
  let error = withCStrings(arguments) { arguments in
    withCStrings(variables) { posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, $0) }
  }
  guard error == 0 else { throw PseudoTerminal.Failure(description: "cannot start \(command): error \(error)") }
  return process
}

/// The first terminal that the leader of a session opens becomes its own.
private func streams(on terminal: String) -> posix_spawn_file_actions_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
  return actions
}

/// A session of its own, and no signal blocked or ignored whatever the tests were started from.
private func freshAttributes() -> posix_spawnattr_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  // POSIX_SPAWN_SETSID, which Swift does not import.
  let newSession: Int32 = 0x80
  posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  return attributes
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
