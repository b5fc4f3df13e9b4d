import Dialogue
import Foundation

@testable import DialogueScript

/// The dialogues that come with the program.
enum Bundled {
  static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Dialogues"

  /// The files by their path in the folder: `practices/boundary.yaml`.
  static let files = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
    .compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()

  /// A bundled file, read.
  struct File: Sendable {
    /// What reading and the checks found.
    let diagnostics: [Diagnostic]
    /// What holds its rules; `nil` for lines and spelling.
    let definition: DialogueDefinition?
    let isDialogue: Bool
  }

  /// The dialogues that stand in the folder of one: what it can visit.
  static func beside(_ name: String) -> (String) -> Dialogue? {
    let folder = name.split(separator: "/").first ?? ""
    return { other in read["\(folder)/\(other).yaml"]?.definition.map { dialogue($0) } }
  }

  /// A dialogue that codes lines does so by the bundled skills.
  static func dialogue(_ definition: DialogueDefinition) -> Dialogue {
    Dialogue(definition, english: english, coder: definition.codesBy == nil ? nil : skills)
  }

  private static let skills: SkillCoding? = read["language/skills.yaml"]?.definition.map {
    SkillCoding(Labelling($0, english: english))
  }

  /// All of them, read once.
  static let read: [String: File] = {
    let repertoire = Repertoire(folders: [folder])
    let shelf = repertoire.shelf
    return Dictionary(
      uniqueKeysWithValues: files.map { name in
        let script = repertoire.script(SourceFile(path: "\(folder)/\(name)"))
        let file = File(
          diagnostics: script.everythingWrong(english: english, on: shelf), definition: script.definition,
          isDialogue: script.dialogue != nil)
        return (name, file)
      })
  }()

  static let english = Repertoire(folders: [folder]).english

  static func text(_ file: String) throws -> String { try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) }
}

extension Script {
  /// A script as text, with no libraries but those given.
  init(text: String, english: English = English(), libraries: [String: SharedLibrary] = [:]) {
    self.init(
      SourceFile(path: "tea.yaml", text: text), english: english, library: { libraries[$0] },
      known: { KnownLibraries(names: libraries.keys.sorted()) })
  }

  /// What reading found, and what keeps what was read from being talked to; advice left out.
  var everythingFound: [Diagnostic] {
    switch content {
    case .dialogue(let definition): diagnostics + definition.diagnostics()
    case .labelling: everythingWrong(english: English())
    // That no safety file runs with it is no fault of a rules-only file.
    case .asTyped(let definition): diagnostics + definition.diagnostics().filter { $0.severity != .note }
    case .library, .lines, .english, .numbers, .card, .served, .identifiers, .nothing: diagnostics
    }
  }

  /// What holds the rules of the file.
  var definition: DialogueDefinition? {
    switch content {
    case .dialogue(let definition), .labelling(let definition): definition
    case .library(let library): library.asDefinition
    case .lines, .english, .numbers, .asTyped, .card, .served, .identifiers, .nothing: nil
    }
  }

  var dialogue: DialogueDefinition? { if case .dialogue(let definition) = content { definition } else { nil } }
}

/// Where something was found: `5:11 lost-tag`.
func found(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.inOrder().map { "\($0.place.line):\($0.place.column) \($0.code)" }
}

/// A sound dialogue into which one state is put; its lines are indented here as they are there.
func tea(state: String) -> String { "dialogue: tea\nstates:\n  cup:\n\(state)\n    otherwise: ends\n" }

/// A folder for files of a test, taken away after it.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/dialogues-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = "\(path)/\(name)"
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}
