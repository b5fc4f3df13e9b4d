import Glibc

/// Signals as events: the handler writes the signal's number into a pipe, and who waits for input waits for
/// the pipe as well. A flag would be missed when the signal comes between looking at it and going to sleep.
enum Signals {
  enum Event: Equatable {
    case readable
    case signal(Int32)
    case timeout
  }

  /// What the signals did before; they do it again after `end()`.
  struct Watch {
    fileprivate let before: [(number: Int32, action: sigaction)]

    func end() {
      for (number, action) in before.reversed() {
        var action = action
        sigaction(number, &action, nil)
      }
    }
  }

  static func watch(_ numbers: [Int32]) -> Watch {
    // Made before the first handler can run: inside one nothing may be allocated.
    _ = pipeEnds.write
    return change(numbers, to: handler)
  }

  /// Sleeps until something can be read from the descriptor, a watched signal has come, or the time is over. When
  /// there are both, the signal goes first, or the input where all of it is wanted.
  static func wait(for descriptor: Int32, inputFirst: Bool = false, milliseconds: Int32 = -1) -> Event {
    var polled = [pollfd(descriptor), pollfd(pipeEnds.read)]
    while true {
      let count = poll(&polled, nfds_t(polled.count), milliseconds)
      if count == 0 { return .timeout }
      // Interrupted by the very signal it waits for, poll is asked again and finds the pipe readable.
      guard count > 0 else { continue }
      if polled[1].revents != 0, !(inputFirst && polled[0].revents != 0), let number = next() { return .signal(number) }
      // A hang-up or an error counts as readable: the read that follows says which.
      if polled[0].revents != 0 { return .readable }
    }
  }

  /// Takes what has come meanwhile, and says whether one of it asks to stop. A signal to leave is put back, for whoever
  /// waits next.
  static func takeLeaving() -> Bool {
    var isLeaving = false
    var back: [Int32] = []
    while let number = next() {
      if [SIGINT, SIGHUP, SIGTERM].contains(number) { isLeaving = true }
      if number != SIGINT { back.append(number) }
    }
    back.forEach(putBack)
    return isLeaving
  }

  /// Has a signal come once more, for whoever waits next.
  static func putBack(_ number: Int32) {
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(pipeEnds.write, &byte, 1)
  }

  private static func next() -> Int32? {
    var number: UInt8 = 0
    return read(pipeEnds.read, &number, 1) == 1 ? Int32(number) : nil
  }

  /// Stops this process, or the whole job as Ctrl-Z does where nobody watches for it: whoever started us from a
  /// script waits in the same job. Comes back when the shell says so. Outside a shell with job control the kernel
  /// ignores it, and it comes back at once.
  static func suspend(job: Bool) {
    let watching = change([SIGTSTP, SIGCONT], to: sigaction())
    kill(job ? 0 : getpid(), SIGTSTP)
    watching.end()
  }

  private static func change(_ numbers: [Int32], to action: sigaction) -> Watch {
    var action = action
    return Watch(
      before: numbers.map { number in
        var before = sigaction()
        sigaction(number, &action, &before)
        return (number: number, action: before)
      })
  }

  private static var handler: sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(pipeEnds.write, &byte, 1)
      errno = saved
    }
    // With it readline's reads and writes go on untroubled; poll returns all the same.
    action.sa_flags = SA_RESTART
    return action
  }
}

/// One pipe for the whole process: a signal handler can be handed nothing.
private let pipeEnds: (read: Int32, write: Int32) = {
  var ends: [Int32] = [-1, -1]
  _ = pipe(&ends)
  for end in ends {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    // Full is as good as written: there is a signal waiting.
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }
  return (ends[0], ends[1])
}()

extension pollfd {
  fileprivate init(_ descriptor: Int32) { self.init(fd: descriptor, events: Int16(POLLIN), revents: 0) }
}
