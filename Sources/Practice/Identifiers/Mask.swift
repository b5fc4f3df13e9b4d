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
  /// Words that are masked wherever they stand, whatever else they mean: those with a capital letter as they are
  /// written, others in any case.
  package var always: [String] = []
  /// How much was masked so far, by its label.
  package private(set) var masked: [String: Int] = [:]

  init(_ search: IdentifierSearch, knowing known: KnownNames) {
    (self.search, self.known) = (search, known)
    codes = MaskCodes(writtenAs: search.writtenAs)
  }

  package mutating func mask(_ text: String) -> Masked {
    var spans: [Masked.Span] = []
    for found in finds(in: text) {
      masked[found.label, default: 0] += 1
      let code = codes.code(for: found.words, label: found.label)
      spans.append(Masked.Span(label: found.label, span: found.span, reason: found.reason, code: code))
    }
    return Masked(spans: spans, text: text.replacing(spans))
  }

  private struct Find {
    let label: String
    let span: Range<Int>
    let reason: String
    let words: [String]
  }

  private func finds(in text: String) -> [Find] {
    // What is only pointed out has no code.
    let byRule = search.found(in: text, knowing: known).filter { search.writtenAs[$0.label] != nil }.map {
      Find(label: $0.label, span: $0.span, reason: $0.rule, words: $0.words)
    }
    let asked = always.flatMap { given -> [Find] in
      let words = given.lowercased().split(separator: " ").map(String.init)
      return text.places(ofWord: given).map {
        Find(label: "NAME", span: $0, reason: "a word that was given", words: words)
      }
    }
    var finds = byRule
    for find in asked where !finds.contains(where: { $0.span.overlaps(find.span) }) { finds.append(find) }
    return finds.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }
}

extension String {
  /// Where a word stands, in unicode scalars: in any case when it is given in small letters.
  fileprivate func places(ofWord word: String) -> [Range<Int>] {
    let isAnyCase = word == word.lowercased()
    let sought = word.unicodeScalars.map { $0.properties.lowercaseMapping }
    let exact = Array(word.unicodeScalars)
    let scalars = Array(unicodeScalars)
    guard !exact.isEmpty, scalars.count >= exact.count else { return [] }
    let folded = isAnyCase ? scalars.map { $0.properties.lowercaseMapping } : []
    return (0...scalars.count - exact.count).map { $0..<$0 + exact.count }.filter { place in
      (isAnyCase ? folded[place].elementsEqual(sought) : scalars[place].elementsEqual(exact))
        && scalars.isWordEnd(before: place.lowerBound) && scalars.isWordEnd(before: place.upperBound)
    }
  }

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

extension [Unicode.Scalar] {
  /// Whether no word goes on over this place.
  fileprivate func isWordEnd(before place: Int) -> Bool {
    guard place > 0, place < count else { return true }
    return [self[place - 1], self[place]].contains { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  }
}
