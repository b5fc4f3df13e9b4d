import Dialogue
import DialogueScript
import Foundation
import Testing

/// Rules-only files for the tests.
enum AsTyped {
  static func script(_ source: String, file: String = "test.yaml") -> Script {
    Script(SourceFile(path: file, text: source), english: English(), library: { _ in nil })
  }

  /// The file with these keys below its heading, ready to talk; it must be sound.
  static func talking(_ body: String) throws -> AsTypedScript {
    let source = "script: test\nreads: as typed\ngreets: HELLO\n" + body + "\n"
    let script = script(source)
    guard case .asTyped(let definition) = script.content else { throw Unsound(diagnostics: script.diagnostics) }
    let errors = (script.diagnostics + definition.diagnostics()).filter { $0.severity == .error }
    guard errors.isEmpty else { throw Unsound(diagnostics: errors) }
    return AsTypedScript(definition)
  }

  struct Unsound: Error {
    let diagnostics: [Diagnostic]
  }

  /// Everything that is wrong with a file of this body, as `code line:column`, without the note that stands in each.
  static func codes(_ body: String) -> [String] {
    let script = script("script: test\nreads: as typed\ngreets: HELLO\notherwise: GO ON\n" + body + "\n")
    var found = script.diagnostics
    if case .asTyped(let definition) = script.content { found += definition.diagnostics() }
    return found.inOrder().filter { $0.severity != .note }.map { "\($0.code) \($0.place.line):\($0.place.column)" }
  }

  static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appendingPathComponent("Fixtures/\(name)"), encoding: .utf8)
  }
}

extension AsTypedScript {
  /// What these lines, typed one after the other, are answered with.
  func replies(to lines: String...) -> [String] {
    var conversation = conversation(seed: 1)
    return lines.map { line in
      let turn = turn(after: line, in: conversation)
      conversation = turn.conversation
      return turn.lines.joined(separator: " | ")
    }
  }
}
