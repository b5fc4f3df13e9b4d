import Dialogue
import DialogueScript
import Foundation

/// One particular case that has brought other programs down, in this process.
struct ExtremeWorker {
  private let name: String

  init(_ arguments: [String]) throws {
    guard arguments.count == 1 else { throw Failure("one name is wanted") }
    name = arguments[0]
  }

  func run() throws {
    let extreme = Extreme.all.first { $0.name == name }
    guard let extreme else {
      Ledger.tell("the cases are: \(Extreme.all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    let prepared = extreme.prepare()
    let start = Limits.now
    Ledger.begin(1)
    do {
      let said = try prepared()
      Ledger.tell("\(name): \(said); \(Int((Limits.now - start) * 1_000)) ms, \(Limits.peak >> 20) MB")
      try Ledger.end()
    } catch {
      Ledger.tell("\(error)")
      exit(2)
    }
  }
}

/// A case by name: what is made ready for it, and what is then done within the limits.
struct Extreme: Sendable {
  let name: String
  let prepare: @Sendable () -> () throws -> String

  static let all = files + talks
}

extension Extreme {
  /// A file that is read and checked; its findings have to hold a code, or none when it is `nil`.
  static func file(_ name: String, _ code: String?, _ text: @escaping @Sendable () -> String) -> Extreme {
    Extreme(name: name) {
      let text = text()
      let bundled = Bundled()
      return {
        let script = bundled.repertoire.script(SourceFile(path: "extreme.yaml", text: text))
        let found = script.everythingWrong(english: bundled.repertoire.english)
        for diagnostic in found { _ = diagnostic.rendered(source: text) }
        let codes = Set(found.filter { $0.severity == .error }.map(\.code)).sorted()
        guard code.map(codes.contains) ?? codes.isEmpty else { throw Failure("found \(codes)") }
        return "\(text.utf8.count) bytes, \(found.count) findings"
      }
    }
  }

  /// A sound dialogue, and a line typed to it.
  static func talk(_ name: String, _ text: @escaping @Sendable () -> String, typed: @escaping @Sendable () -> String)
    -> Extreme
  {
    Extreme(name: name) {
      let repertoire = Bundled().repertoire
      let (text, line) = (text(), typed())
      return {
        let script = repertoire.script(SourceFile(path: "extreme.yaml", text: text))
        guard case .dialogue(let definition) = script.content, !script.diagnostics.hasErrors else {
          throw Failure(script.diagnostics.first?.rendered(source: text) ?? "no dialogue")
        }
        let dialogue = repertoire.coding(Dialogue(definition, english: repertoire.english))
        let opened = dialogue.opening(of: dialogue.conversation(seed: 1))
        let steps = try dialogue.cost(of: line, in: opened.conversation).checked
        let turn = dialogue.turn(after: line, in: opened.conversation)
        guard !turn.lines.isEmpty || turn.conversation.isFinished else { throw Failure("nothing is said") }
        return "\(line.utf8.count) bytes, \(steps) steps"
      }
    }
  }
}
