import ArgumentParser
import DialogueScript
import Foundation

/// `attune dialogue schema`
struct DialogueSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the language as a JSON Schema, for editors that explain and complete.",
    discussion: """
      Save it beside your dialogues as `attune.schema.json`, and begin each with the line \
      `# yaml-language-server: $schema=attune.schema.json`; editors with the YAML language server then explain every key.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    StandardOutput.say(String(decoding: try encoder.encode(Schema()), as: UTF8.self))
  }
}
