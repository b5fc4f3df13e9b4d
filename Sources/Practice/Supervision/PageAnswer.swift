/// What is answered to the question whether the page is to be written.
package enum PageAnswer: Hashable, Sendable {
  case write
  case leave
  /// A word is to be masked as well.
  case mask(String)
  case nothing

  /// Yes and no count as whole lines, in any case; `mask No` masks somebody of that name.
  package init(_ typed: String) {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first?.lowercased() {
    case nil: self = .nothing
    case "yes", "y": self = words.count == 1 ? .write : .mask(words.joined(separator: " "))
    case "no", "n": self = words.count == 1 ? .leave : .mask(words.joined(separator: " "))
    case "mask": self = words.count == 1 ? .nothing : .mask(words.dropFirst().joined(separator: " "))
    default: self = .mask(words.joined(separator: " "))
    }
  }
}
