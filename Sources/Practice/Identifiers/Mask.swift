package import Dialogue

/// Replaces what identifies a person. What comes out is called masked, never anonymous.
package struct Mask: Sendable {
  let search: IdentifierSearch

  package init(_ search: IdentifierSearch) { self.search = search }

  /// Begins a sheet: in all of its texts the same person has the same code.
  /// - Parameters:
  ///   - names: names that are known for sure, of the roster.
  ///   - seen: words that were seen as names elsewhere.
  package func sheet(knowing names: [String], seen: [String] = []) -> MaskedSheet {
    MaskedSheet(search, knowing: KnownNames(names, seen: seen))
  }
}

/// A text with what identifies replaced by codes.
package struct Masked: Sendable {
  package struct Span: Hashable, Sendable {
    package let label: String
    /// Unicode scalars of the text as it was.
    package let span: Range<Int>
    /// The rule, for people.
    package let reason: String
    /// What stands in its place.
    package let code: String
  }

  package let spans: [Span]
  package let text: String
}

/// Texts that are masked together.
package struct MaskedSheet: Sendable {
  private let search: IdentifierSearch
  private let known: KnownNames
  package var codes: MaskCodes
  /// How much was masked so far, by its label.
  package private(set) var masked: [String: Int] = [:]

  init(_ search: IdentifierSearch, knowing known: KnownNames) {
    (self.search, self.known) = (search, known)
    codes = MaskCodes(writtenAs: search.writtenAs)
  }

  package mutating func mask(_ text: String) -> Masked {
    var spans: [Masked.Span] = []
    // What is only pointed out has no code.
    for found in search.found(in: text, knowing: known) where search.writtenAs[found.label] != nil {
      masked[found.label, default: 0] += 1
      let code = codes.code(for: found.words, label: found.label)
      spans.append(Masked.Span(label: found.label, span: found.span, reason: found.rule, code: code))
    }
    return Masked(spans: spans, text: text.replacing(spans))
  }
}

extension String {
  fileprivate func replacing(_ spans: [Masked.Span]) -> String {
    var (masked, place) = (String.UnicodeScalarView(), 0)
    let scalars = Array(unicodeScalars)
    for span in spans {
      masked.append(contentsOf: scalars[place..<span.span.lowerBound])
      masked.append(contentsOf: "[\(span.code)]".unicodeScalars)
      place = span.span.upperBound
    }
    masked.append(contentsOf: scalars[place...])
    return String(masked)
  }
}
