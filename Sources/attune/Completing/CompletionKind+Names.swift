import ArgumentParser
import DialogueScript

extension CompletionKind {
  /// Names for the shell's Tab, looked up when it is pressed. What goes wrong there is no matter: nothing is offered.
  static func names(_ names: @escaping @Sendable (World) throws -> [String]) -> CompletionKind {
    .custom { (_: [String], _: Int, _: String) -> [String] in
      guard let options = try? GlobalOptions.parse([]), let world = try? World(options) else { return [] }
      return (try? names(world)) ?? []
    }
  }

  static var practice: CompletionKind { .names { $0.repertoire().dialogueNames(in: "practices") } }
}
