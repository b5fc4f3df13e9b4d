import Foundation
import Glibc

/// A program without a terminal: lines are sent to it, its answers are read, and at its end it is known what it took.
///
/// Whoever sends to a program that may have ended has to ignore SIGPIPE.
package final class PipedProgram {
  /// What a program left behind.
  package struct Outcome {
    /// Its exit status, or 128 and the signal's number as in a shell.
    package let status: Int32
    package let output: String
    package let messages: String
    /// From its start to its end.
    package let duration: Duration
    /// How much of that the processor was at work for it, which hardly depends on what else the machine does.
    package let work: Duration
    /// The most memory it had at once, in bytes. Never less than what the process had by which it was started.
    package let mostMemory: Int
  }

  private let start: ContinuousClock.Instant
  private let process: Int32
  private var input: Int32
  private let output: Int32
  private let messages: String
  private var text: [UInt8] = []
  /// How far the text has been waited for.
  private var seen = 0
  private var hasEnded = false

  /// - Parameters:
  ///   - messages: the file that takes its standard error; what was in it goes.
  ///   - file: what it finds open as its descriptor 3.
  package init(
    _ command: [String], environment: [String: String], directory: String, messages: String, reading file: String? = nil
  ) throws {
    let (lines, answers) = (try pipeEnds(), try pipeEnds())
    let errors = open(messages, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    var streams = [lines.reader, answers.writer, errors]
    if let file { streams.append(open(file, O_RDONLY | O_CLOEXEC)) }
    defer { for stream in streams { close(stream) } }
    start = ContinuousClock.now
    process = try spawn(command, environment: environment, directory: directory, streams: streams)
    (input, output, self.messages) = (lines.writer, answers.reader, messages)
  }

  deinit {
    guard !hasEnded else { return }
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
    endInput()
    close(output)
  }

  /// How long ago it was started.
  package var age: Duration { ContinuousClock.now - start }

  /// Bytes of memory it has now.
  package var memory: Int {
    let fields = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(getpagesize())
  }

  /// What it reads next; when it has ended, nobody reads it, and the outcome says how that was.
  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(input, bytes, bytes.count)
  }

  package func send(_ lines: [String]) { send(lines.map { $0 + "\n" }.joined()) }

  /// Waits for the text to be printed, after what was waited for last.
  /// - Returns: what was printed up to its end.
  package func read(until mark: String) throws -> String {
    let wanted = Array(mark.utf8)
    var looked = seen
    while true {
      if let place = end(of: wanted, from: looked) {
        defer { seen = place }
        return String(decoding: text[seen..<place], as: UTF8.self)
      }
      looked = max(seen, text.count - wanted.count)
      guard try takeIn() else {
        let rest = String(decoding: text[seen...], as: UTF8.self)
        throw PseudoTerminal.Failure(description: "expected “\(mark)”, but the program has ended and printed:\n\(rest)")
      }
    }
  }

  /// Ends its input, and waits for its end.
  /// - Parameter signal: sent to it before that.
  package func end(with signal: Int32? = nil) throws -> Outcome {
    if let signal { Glibc.kill(process, signal) }
    endInput()
    while try takeIn() {}
    var code: Int32 = 0
    var usage = rusage()
    wait4(process, &code, 0, &usage)
    let duration = age
    hasEnded = true
    close(output)
    return Outcome(
      status: code & 0x7F == 0 ? (code >> 8) & 0xFF : 128 + (code & 0x7F),
      output: String(decoding: text, as: UTF8.self),
      messages: (try? String(contentsOfFile: messages, encoding: .utf8)) ?? "", duration: duration,
      work: usage.ru_utime.duration + usage.ru_stime.duration, mostMemory: usage.ru_maxrss * 1_024)
  }

  private func endInput() {
    close(input)
    input = -1
  }

  /// By hand, over bytes: this is part of what is measured.
  private func end(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, text.count - start >= wanted.count else { return nil }
    let places = start...(text.count - wanted.count)
    return places.first { text[$0] == first && text[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0 + wanted.count }
  }

  /// Reads on; false at the end of what it prints.
  private func takeIn() throws -> Bool {
    var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, Int32(PseudoTerminal.patience.components.seconds * 1_000)) > 0 else {
      let last = String(decoding: text.suffix(500), as: UTF8.self)
      throw PseudoTerminal.Failure(description: "the program neither prints nor ends; the last it printed:\n\(last)")
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(output, &bytes, bytes.count)
    text += bytes.prefix(max(0, count))
    return count > 0
  }
}

extension timeval {
  fileprivate var duration: Duration { .seconds(tv_sec) + .microseconds(tv_usec) }
}

/// A pipe whose ends no other program inherits.
private func pipeEnds() throws -> (reader: Int32, writer: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw PseudoTerminal.Failure(description: "no pipe to be had: error \(errno)") }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}
