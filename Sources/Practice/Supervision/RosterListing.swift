extension Roster {
  /// A person, a service or a place, and what it is called.
  package struct Listing: Hashable, Sendable {
    package let kind: Kind
    package let name: String
    /// Further names it goes by.
    package let also: [String]
    /// What a client is called outside the roster; empty for all others.
    package let code: String

    /// - Parameter also: further names; a comma parts two of them.
    package init(kind: Kind, name: String, also: [String] = [], code: String = "") {
      self.kind = kind
      // What would be read as the beginning of the further names.
      self.name = name.onOneLine.replacing(", also ", with: " also ")
      var seen: Set<String> = [self.name.lowercased(), ""]
      let further = also.flatMap { $0.split(separator: ",") }.map(\.onOneLine)
      self.also = further.filter { seen.insert($0.lowercased()).inserted }
      self.code = kind == .client ? code.onOneLine : ""
    }
  }
}

extension Roster.Listing {
  /// Reads `client M-12: Maria Lopez, also Mia, Mari`.
  init?(line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let head = line[..<colon].split(whereSeparator: \.isWhitespace).map(String.init)
    guard let kind = head.first.flatMap({ Roster.Kind(rawValue: $0.lowercased()) }) else { return nil }
    guard head.count == 1 || (kind == .client && head.count == 2 && ClientCode.isOne(head[1])) else { return nil }
    let rest = line[line.index(after: colon)...].onOneLine
    let parts = rest.split(separator: ", also ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let code = head.count == 2 ? head[1] : ""
    self.init(kind: kind, name: parts.first ?? "", also: Array(parts.dropFirst()), code: code)
    if name.isEmpty { return nil }
  }

  /// As it is kept and shown.
  package var line: String {
    let head = code.isEmpty ? kind.rawValue : "\(kind.rawValue) \(code)"
    return "\(head): \(name)" + (also.isEmpty ? "" : ", also \(also.joined(separator: ", "))")
  }

  package var names: [String] { [name] + also }

  func goes(by name: String) -> Bool {
    let name = name.trimmingSpace.lowercased()
    return names.contains { $0.lowercased() == name }
  }

  /// Whether it is the same person or place, whatever further names are known of it.
  func isSame(as other: Self) -> Bool {
    kind == other.kind && name.lowercased() == other.name.lowercased() && code.lowercased() == other.code.lowercased()
  }

  func adding(_ further: [String]) -> Self { Self(kind: kind, name: name, also: also + further, code: code) }
}

extension StringProtocol {
  /// With one blank between words, whatever stood there, and none around them.
  var onOneLine: String { String(self).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
