import Dialogue
import DialogueScript
import Foundation

/// The settings: YAML, read through DialogueScript's Document so that every complaint has a place.
struct Config: Equatable {
  private var values: [Setting: String] = [:]
  /// Where the region is set, to be told when there is no such region.
  private(set) var regionPlace: Place?

  var isColoured: Bool { self[.colour] != "never" }
  var isPlain: Bool { self[.plain] == "yes" }
  var showsPages: Bool { self[.pages] == "yes" }
  /// Minutes.
  var lockAfter: Int { Int(self[.lockAfter]) ?? 0 }

  subscript(setting: Setting) -> String { values[setting] ?? setting.usual }

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
    guard let setting = Setting(rawValue: entry.key) else { return diagnostics.append(.noSetting(entry)) }
    guard let value = entry.value.text.flatMap(setting.reading) else {
      return diagnostics.append(.unfit(entry.value, for: setting))
    }
    values[setting] = value
    if setting == .region { regionPlace = entry.value.place }
  }
}

extension Diagnostic {
  fileprivate static func noSetting(_ entry: Document.Entry) -> Diagnostic {
    Diagnostic(
      .error, at: entry.place, "there is no setting `\(entry.key)`", code: "unknown-setting",
      hint: Setting.hint(insteadOf: entry.key))
  }

  fileprivate static func unfit(_ value: Document.Value, for setting: Setting) -> Diagnostic {
    Diagnostic(
      .error, at: value.place, "`\(setting.rawValue)` cannot be `\(value.text ?? "")`", code: "setting-value",
      hint: "it is \(setting.expected)")
  }
}

extension Setting {
  /// What was meant, or what there is.
  static func hint(insteadOf name: String) -> String {
    let names = allCases.map(\.rawValue)
    return nearest(to: name, in: names).map { "did you mean `\($0)`?" } ?? "there are: \(names.joined(separator: ", "))"
  }
}
