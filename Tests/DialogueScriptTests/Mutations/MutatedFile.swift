import Dialogue

@testable import DialogueScript

/// A bundled file as lines, with the places of its rules and states, to be changed in one place.
struct MutatedFile {
  let path: String
  let script: Script
  let lines: [String]
  let layout: Layout

  init(_ path: String, in repertoire: Repertoire) {
    self.path = path
    script = repertoire.script(SourceFile(path: path))
    lines = script.source.linesOfText.map(String.init)
    layout = Layout(script.document, source: script.source)
  }

  var definition: DialogueDefinition? {
    switch script.content {
    case .dialogue(let definition), .labelling(let definition): definition
    case .library(let library): library.asDefinition
    case .asTyped, .lines, .english, .numbers, .card, .served, .identifiers, .nothing: nil
    }
  }

  var isDialogue: Bool { script.dialogue != nil }

  var isLabelling: Bool { if case .labelling = script.content { true } else { false } }

  /// Rules under a name of their own.
  var rules: [RuleDefinition] {
    definition?.ownRules.map(\.rule).filter { $0.name != "otherwise" && $0.place.file == path } ?? []
  }

  /// A rule may stand in a library: then the line is none of this file.
  func text(at line: Int) -> String { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

  /// The lines from one on that belong to it, by their indentation.
  func block(at line: Int) -> ClosedRange<Int> {
    var last = line
    for number in (line + 1)..<(lines.count + 1) where !text(at: number).trimmed.isEmpty {
      guard indent(of: number) > indent(of: line) else { break }
      last = number
    }
    return line...last
  }

  func indent(of line: Int) -> Int { text(at: line).prefix { $0 == " " }.count }

  func key(_ key: String, of rule: RuleDefinition) -> Int? {
    layout.keys(of: rule.place).first { $0.key == key }?.place.line
  }
}

extension MutatedFile {
  /// The file with one line changed.
  func changing(_ line: Int, to text: String, _ codes: Set<String>, expecting expected: Set<Int>? = nil) -> Mutation {
    var lines = lines
    lines[line - 1] = text
    return Mutation(path: path, text: lines.joined(separator: "\n"), codes: codes, lines: expected ?? [line])
  }

  /// The file with lines put in before one; these are where it is to be reported.
  func inserting(_ new: [String], before line: Int, _ codes: Set<String>) -> Mutation {
    var lines = lines
    lines.insert(contentsOf: new, at: line - 1)
    return Mutation(
      path: path, text: lines.joined(separator: "\n"), codes: codes, lines: Set(line..<(line + new.count)))
  }
}

/// A file with one mistake in it.
struct Mutation {
  let path: String
  let text: String
  /// What it may be called, and where it may be reported.
  let codes: Set<String>
  let lines: Set<Int>

  /// What is found; the mistake itself must be among it.
  func found(with repertoire: Repertoire) -> (isRight: Bool, all: [Diagnostic]) {
    let script = repertoire.script(SourceFile(path: path, text: text))
    let all = script.everythingWrong(english: repertoire.english, dialogues: repertoire.names(visitableFrom: path))
    return (all.count <= 4 && all.contains { codes.contains($0.code) && lines.contains($0.place.line) }, all)
  }
}
