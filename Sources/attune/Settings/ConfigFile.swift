import Foundation

/// The settings file as text, to change one line of it; what else stands in it stays.
struct ConfigFile {
  let path: String

  func set(_ setting: Setting, to value: String) throws {
    try SettingsFolder.change(path) {
      Self.setting(setting, to: value, in: lines ?? Self.commented).joined(separator: "\n") + "\n"
    }
  }

  /// What a key is set to, also in a file that is otherwise damaged.
  func value(of setting: Setting) -> String? {
    let line = lines?.first { $0.hasPrefix("\(setting.rawValue):") }
    let value = line?.dropFirst(setting.rawValue.count + 1).split(separator: "#", omittingEmptySubsequences: false)
      .first
    return value?.trimmingCharacters(in: .whitespaces)
  }

  /// Nil when there is no file, or nothing in it.
  private var lines: [String]? {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else { return nil }
    var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map(String.init)
  }

  /// In the place of the line that sets it; else where it stands as a comment; else at the end.
  private static func setting(_ setting: Setting, to value: String, in lines: [String]) -> [String] {
    var lines = lines
    let line = "\(setting.rawValue): \(value)"
    let place =
      lines.firstIndex { $0.hasPrefix("\(setting.rawValue):") }
      ?? lines.firstIndex { $0 == "# \(setting.rawValue): \(setting.usual)" }
    if let place { lines[place] = line } else { lines.append(line) }
    return lines
  }

  /// A file in which nothing is set, and everything explained.
  static var commented: [String] {
    ["# The settings of Attune. A line without # holds; `attune config` shows what does."]
      + Setting.allCases.flatMap { setting in
        ["", "# \(setting.does): \(setting.expected)", "# \(setting.rawValue): \(setting.usual)"]
      }
  }
}
