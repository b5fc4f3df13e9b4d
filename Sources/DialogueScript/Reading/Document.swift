package import Dialogue

/// A YAML file as written: every value a text, a list or a mapping, with its line and column.
package struct Document {
  package struct Value {
    package enum Content {
      case text(String)
      case list([Value])
      case map([Entry])
      /// Something that must not stand here; it has been reported.
      case refused
    }

    package let place: Place
    package let content: Content
    /// Whether the text stands without quotes in its own line, so that a column in it is a column in the file.
    let isPlain: Bool
  }

  package struct Entry {
    package let key: String
    package let place: Place
    package let value: Value

    /// The quotation mark around the key, if any.
    let quotationMark: Character?

    /// The key with its quotation marks.
    var written: String { quotationMark.map { "\($0)\(key)\($0)" } ?? key }

    /// Where the colon is.
    var endOfKey: Place {
      Place(file: place.file, line: place.line, column: place.column + written.unicodeScalars.count)
    }
  }

  package let root: Value
  /// What YAML itself made trouble about; the document holds what could be read all the same.
  package let diagnostics: [Diagnostic]
}

extension Document.Value {
  package var text: String? { if case .text(let text) = content { text } else { nil } }

  package var entries: [Document.Entry]? { if case .map(let entries) = content { entries } else { nil } }

  /// The place `offset` letters into the text.
  func place(at offset: Int) -> Place {
    guard isPlain else { return place }
    return Place(file: place.file, line: place.line, column: place.column + offset)
  }
}
