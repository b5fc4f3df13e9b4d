import Dialogue
import DialogueScript
import Foundation

/// A dialogue of so many rules of one shape: how long it takes to load, and to reply.
struct RulesBenchmark {
  let shape: Shape
  let count: Int

  init(_ arguments: ArraySlice<String>) throws {
    guard let shape = arguments.first.flatMap(Shape.init), let count = arguments.last.flatMap({ Int($0) }) else {
      throw Failure("wrong arguments")
    }
    (self.shape, self.count) = (shape, count)
  }

  struct Row {
    let rules: Int
    let load: Int
    /// How much of that the processor was at it, on a machine that does other things too.
    let busy: Int
    let memory: Int
    let median: Int
    let slow: Int

    init(rules: Int, load: Int, busy: Int, memory: Int, times: [Int]) {
      (self.rules, self.load, self.busy, self.memory) = (rules, load, busy, memory)
      (median, slow) = (times.median, times.quantile(0.99))
    }

    /// As another process has written it.
    init(tabbed text: String) throws {
      let numbers = text.split(separator: "\t").compactMap { Int($0) }
      guard numbers.count == 6 else { throw Failure("no row: \(text)") }
      (rules, load, busy) = (numbers[0], numbers[1], numbers[2])
      (memory, median, slow) = (numbers[3], numbers[4], numbers[5])
    }

    var tabbed: String { [rules, load, busy, memory, median, slow].map(String.init).joined(separator: "\t") }

    func line(against first: Row) -> String {
      columns([
        "\(rules)", duration(load), duration(busy), megabytes(memory), duration(median), duration(slow),
        fixed(Double(median) / Double(first.median), 2), fixed(Double(slow) / Double(first.slow), 2),
      ])
    }
  }

  static let heading = columns(["rules", "load", "of it busy", "memory", "p50", "p99", "p50 ratio", "p99 ratio"])

  func row() throws -> String {
    let file = try Sample(shape.file(of: count))
    var loaded: Dialogue?
    let repertoire = Repertoire(folders: [Sample.bundled])
    _ = repertoire.english
    let before = processorTime
    let load = try time { loaded = try repertoire.dialogue(at: file.path) }
    let busy = processorTime - before
    guard let dialogue = loaded else { throw Failure("nothing was loaded") }
    let inputs = shape.inputs(2_000, rules: count)
    // Once to fetch what is touched for the first time, once to measure.
    _ = try dialogue.times(of: inputs)
    return Row(rules: count, load: load, busy: busy, memory: memory, times: try dialogue.times(of: inputs)).tabbed
  }
}

extension Dialogue {
  /// How long each reply takes, in nanoseconds, in one conversation; every reply is looked at.
  func times(of inputs: some Sequence<(line: String, reply: String)>) throws -> [Int] {
    var conversation = opening(of: conversation(seed: 1)).conversation
    var times: [Int] = []
    for (line, reply) in inputs {
      let start = now()
      // Given away: whoever keeps the conversation besides has it copied with every turn.
      let turn = turn(after: line, in: consume conversation)
      times.append(now() - start)
      guard turn.lines.first == reply else { throw Failure("to `\(line)` it says \(turn.lines)") }
      conversation = turn.conversation
    }
    return times
  }
}

/// A file that is gone when it is no longer needed.
final class Sample {
  let path = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString).yaml").path

  init(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

  deinit { unlink(path) }

  /// The dialogues that come with the program.
  static let bundled = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Dialogues"
}
