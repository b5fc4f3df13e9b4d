import Dialogue
import DialogueScript

/// One conversation of 50,000 turns: it must not get slower, and hardly larger.
struct TurnsBenchmark {
  func row() throws -> String {
    let file = try Sample(Shape.own.file(of: 1_000))
    let dialogue = try Repertoire(folders: [Sample.bundled]).dialogue(at: file.path)
    let inputs = Shape.own.inputs(2_000, rules: 1_000)
    _ = try dialogue.times(of: inputs)
    let before = memory
    let times = try dialogue.times(of: (0..<50_000).lazy.map { inputs[$0 % inputs.count] })
    let (first, last) = (Array(times.prefix(1_000)).median, Array(times.suffix(1_000)).median)
    return columns(["first p50", "last p50", "ratio", "growth"]) + "\n"
      + columns([duration(first), duration(last), fixed(Double(last) / Double(first), 2), megabytes(memory - before)])
  }
}
