import Foundation
import Terminal

/// A value as one line of JSON, its keys in alphabetical order.
struct JSONLine {
  let text: String

  init(_ value: some Encodable) throws { text = try JSONLines().line(value) }
}

/// The same for many values.
struct JSONLines {
  private let encoder = JSONEncoder()

  init() { encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes] }

  func line(_ value: some Encodable) throws -> String {
    escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// A terminal may be what reads it. The encoder escapes what is below U+0020; whatever else is not shown as it is goes
  /// out as `\u` too, which changes no value.
  private func escaped(_ line: String) -> String {
    let visible = String(visible: line)
    guard visible.utf8.count != line.utf8.count else { return line }
    return line.unicodeScalars.map(written).joined()
  }

  private func written(_ scalar: Unicode.Scalar) -> String {
    let text = String(scalar)
    return String(visible: text) == text ? text : String(format: "\\u%04x", scalar.value)
  }
}
