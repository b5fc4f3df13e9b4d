import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice

/// The therapist's own people, in clear and by consent, so that they are there without a passphrase. However damaged the
/// file is, what can still be read of it is shown.
struct PeopleFile {
  let path: String

  /// The people in it; of a file that is no YAML each line as it stands.
  var people: [Contacts.Supporter] {
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let file = SourceFile(path: path, text: text)
    let document = file.document
    guard !document.diagnostics.hasErrors, let items = document.root.entries?.first(where: { $0.key == "people" })
    else {
      return text.split(whereSeparator: \.isNewline).map(String.init).compactMap(supporter)
    }
    // Somebody wrote it as one line: that line is a person, and is not dropped when the next is added.
    guard case .list(let list) = items.value.content else { return supporter(items.value).map { [$0] } ?? [] }
    return list.compactMap { supporter($0) }
  }

  private func supporter(_ value: Document.Value) -> Contacts.Supporter? {
    if let text = value.text, !text.isEmpty { return Contacts.Supporter(name: text) }
    func text(_ key: String) -> String { value.entries?.first { $0.key == key }?.value.text ?? "" }
    let found = Contacts.Supporter(name: text("name"), relation: text("relation"), number: text("number"))
    return found.line.isEmpty ? nil : found
  }

  private func supporter(_ line: String) -> Contacts.Supporter? {
    let text = line.drop { $0.isWhitespace || $0 == "-" }
    guard !text.isEmpty, !text.hasPrefix("#"), !text.hasPrefix("people:") else { return nil }
    return Contacts.Supporter(name: String(text))
  }

  /// Changes the list as it is by then, while nobody else does.
  func change(_ change: (inout [Contacts.Supporter]) throws -> Void) throws {
    try SettingsFolder.change(path) {
      try requireReadable()
      var people = self.people
      try change(&people)
      return Self.text(of: people)
    }
  }

  /// What is not understood whole is not written over: its lines are still shown, and are somebody.
  private func requireReadable() throws {
    guard exists else { return }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure("\(path) cannot be read, so nothing is changed in it", hint: "look who may read it")
    }
    let file = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    guard let error = file.document.diagnostics.first(where: { $0.severity == .error }) else { return }
    throw Failure(
      "\(error.place.file):\(error.place.line):\(error.place.column): this list cannot be read whole; it is left as it is",
      hint: "mend that line, or move the file away; `attune people` shows what is in it")
  }

  private static func text(of people: [Contacts.Supporter]) -> String {
    let head =
      "# Your own people, for `/people` and `attune people`. This file is not encrypted; no client belongs here.\n"
    let rows = people.map { person in
      "  - name: \(person.name.asYAML)\n    relation: \(person.relation.asYAML)\n    number: \(person.number.asYAML)\n"
    }
    return head + "people:\n" + rows.joined()
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }
}

extension String {
  /// In double quotation marks, which keep every character (YAML 1.2.2, 7.3.1).
  fileprivate var asYAML: String {
    let escaped = map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      // YAML takes no control characters: one that was typed would make the whole file no YAML.
      default: character.isNewline || character.isControl ? " " : String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}

/// Files of the config folder: 0600 in a folder of 0700, whole at any moment, and changed by one program at a time.
enum SettingsFolder {
  /// - Parameter text: what the file is to hold; made while nobody else changes it.
  static func change(_ path: String, _ text: () throws -> String) throws {
    // A file that is a link elsewhere stays one.
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    do { try SettingsFile(at: place).change { Array(try text().utf8) } } catch let error as FileError {
      throw Failure("cannot write to \(path): \(String(cString: strerror(error.code)).lowercased())")
    }
  }
}
