import Dialogue
import DialogueScript
import Foundation

/// The settings file: YAML, read through DialogueScript's Document so that every complaint has a place.
struct Config: Equatable {
  enum Colour: String, CaseIterable {
    case auto, never
  }

  /// Every key, with what it may be and does.
  static let keys: [(name: String, values: [String], does: String)] = [
    ("region", [], "the region whose emergency number and crisis lines are shown; `attune people` lists them"),
    ("colour", Colour.allCases.map(\.rawValue), "colour on terminals, unless NO_COLOR is set"),
    ("lock-after", [], "minutes without a key until a sitting locks itself; 0 for never"),
    ("plain", ["yes", "no"], "text for screen readers and logs, as with --plain"),
  ]

  var colour = Colour.auto
  var isPlain = false
  /// Minutes.
  var lockAfter = 10
  /// The name of a region of `language/numbers.yaml`; empty while none is set.
  var region = ""

  /// What is wrong with the settings, to be said and then stopped.
  struct Unsound: Error {
    let diagnostics: [Diagnostic]
  }

  /// Everything as usual.
  init() {}

  /// Reads the file at `path`; without a file everything is as usual.
  init(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let file = SourceFile(path: path)
    guard !file.isBlank else { return }
    let document = file.document
    var diagnostics = document.diagnostics
    for entry in document.root.entries ?? [] { take(entry, &diagnostics) }
    if document.root.entries == nil, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(.error, at: document.root.place, "settings are written as `key: value`", code: "wrong-shape"))
    }
    guard !diagnostics.hasErrors else { throw Unsound(diagnostics: diagnostics) }
  }

  private mutating func take(_ entry: Document.Entry, _ diagnostics: inout [Diagnostic]) {
    guard let key = Config.keys.first(where: { $0.name == entry.key }) else {
      let meant = nearest(to: entry.key, in: Config.keys.map(\.name)).map { "did you mean `\($0)`?" }
      let hint = meant ?? "there are: \(Config.keys.map(\.name).joined(separator: ", "))"
      diagnostics.append(
        Diagnostic(.error, at: entry.place, "there is no setting `\(entry.key)`", code: "unknown-setting", hint: hint))
      return
    }
    guard let text = entry.value.text, key.values.isEmpty || key.values.contains(text) else {
      diagnostics.append(
        Diagnostic(
          .error, at: entry.value.place, "`\(key.name)` cannot be `\(entry.value.text ?? "")`", code: "setting-value",
          hint: "it is one of: \(key.values.joined(separator: ", "))"))
      return
    }
    switch key.name {
    case "region": region = text
    case "lock-after":
      guard let minutes = Self.minutes(text) else {
        diagnostics.append(
          Diagnostic(
            .error, at: entry.value.place, "`lock-after` cannot be `\(text)`", code: "setting-value",
            hint: Self.minutesHint))
        return
      }
      lockAfter = minutes
    case "colour": colour = Colour(rawValue: text) ?? .auto
    default: isPlain = text == "yes"
    }
  }

  static let minutesHint = "it is a number of minutes, at most 1440, or 0"

  static func minutes(_ text: String) -> Int? { Int(text).flatMap { (0...1_440).contains($0) ? $0 : nil } }

  func value(of key: String) -> String {
    switch key {
    case "region": region
    case "lock-after": String(lockAfter)
    case "colour": colour.rawValue
    default: isPlain ? "yes" : "no"
    }
  }
}
