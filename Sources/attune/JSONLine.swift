import Foundation

/// A value as one line of JSON, its keys in alphabetical order.
struct JSONLine {
  let text: String

  init(_ value: some Encodable) throws { text = try JSONLines().line(value) }
}

/// The same for many values.
struct JSONLines {
  private let encoder = JSONEncoder()

  init() { encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes] }

  func line(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
}
