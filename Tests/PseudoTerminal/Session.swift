/// A sitting written down as plain text: what is started, typed and seen. One line is one step:
///
/// ```
/// # title of the session; further lines with # are comments
/// env: NO_COLOR=1
/// size: 40x20
/// run: attune --seed 1 practice presence
/// see: text that appears, after what was seen before
/// type: a line, ended with Enter
/// put: text without Enter
/// key: ctrl-c
/// not: text that has not appeared since the last run
/// kill: -9
/// exit: 137
/// files: HOME holds no "canary"
/// shell: a command that must succeed; what it prints can be seen
/// ```
///
/// What is typed is printed as well, and can be seen. Before a passphrase or a key such as ctrl-d its prompt has to be
/// seen: what comes earlier belongs to the terminal, which throws it away. The home folder and everything below it,
/// XDG folders and TMPDIR included, belongs to the session; `run:` lines share it. A program must have ended, as an
/// `exit:` shows, before the next is run and at the end. A signal N counts as status 128 + N.
package struct Session: Sendable {
  package enum Action: Equatable, Sendable {
    case environment(name: String, value: String)
    case size(columns: Int, rows: Int)
    case run([String])
    case see(String)
    case absent(String)
    case type(String)
    case put(String)
    case key(Key)
    case kill(Int32)
    case exit(Int32)
    case files(holdNo: String)
    case shell(String)
  }

  package struct Step: Equatable, Sendable {
    package let line: Int
    package let action: Action
  }

  /// What is wrong with a session, or went wrong in it, and on which line.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let message: String

    package var description: String { "\(file):\(line): \(message)" }
  }

  package let file: String
  package let title: String
  package let steps: [Step]

  /// Reads a session, or says on which line it is none.
  package init(_ text: String, file: String) throws(Failure) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("# ") else {
      throw Failure(file: file, line: 1, message: "a session begins with # and its title")
    }
    self.file = file
    title = String(first.dropFirst(2))
    var steps: [Step] = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard let action = Action(line: line) else {
        throw Failure(file: file, line: index + 1, message: "not a step of a session: “\(line)”")
      }
      steps.append(Step(line: index + 1, action: action))
    }
    self.steps = steps
  }
}

extension Session: CustomStringConvertible {
  package var description: String { file }
}

extension Session.Action {
  fileprivate init?(line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    // One blank belongs to the colon, the others to the text.
    let rest = line[line.index(after: colon)...]
    let value = String(rest.first == " " ? rest.dropFirst() : rest)
    guard let action = Self.action(line[..<colon], value) else { return nil }
    self = action
  }

  private static func action(_ name: Substring, _ value: String) -> Self? {
    switch name {
    case "env": environment(value)
    case "size": size(value)
    case "run": ShellWords.split(value).map(run)
    case "see": value.isEmpty ? nil : see(value)
    case "not": value.isEmpty ? nil : absent(value)
    case "type": type(value)
    case "put": put(value)
    case "key": Key(named: value).map(key)
    case "kill": Int32(value).flatMap { $0 < 0 ? kill(-$0) : nil }
    case "exit": Int32(value).map(exit)
    case "files": value.wholeMatch(of: /HOME holds no "(.+)"/).map { files(holdNo: String($0.1)) }
    case "shell": shell(value)
    default: nil
    }
  }

  private static func environment(_ value: String) -> Self? {
    value.wholeMatch(of: /(\w+)=(.*)/).map { environment(name: String($0.1), value: String($0.2)) }
  }

  private static func size(_ value: String) -> Self? {
    let numbers = value.split(separator: "x").compactMap { Int($0) }
    return numbers.count == 2 && numbers.allSatisfy { $0 > 0 } ? size(columns: numbers[0], rows: numbers[1]) : nil
  }
}
