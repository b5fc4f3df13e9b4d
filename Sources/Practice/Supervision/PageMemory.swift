/// What the vault keeps of the pages for supervision: which code stood for whom on the last, and which entries they showed.
package struct PageMemory: Codable, Hashable, Sendable {
  package let codes: MaskCodes
  /// `nil` in what was kept before this was noted.
  package let shown: [RandomID]?

  package init(codes: MaskCodes, shown: [RandomID]) { (self.codes, self.shown) = (codes, shown) }

  private enum Key: CodingKey {
    case shown
  }

  package init(from decoder: any Decoder) throws {
    codes = try MaskCodes(from: decoder)
    let ids = try decoder.container(keyedBy: Key.self).decodeIfPresent([String].self, forKey: .shown)
    shown = ids.map { $0.compactMap { RandomID($0) } }
  }

  /// The IDs stand beside the codes, where they were not looked for before.
  package func encode(to encoder: any Encoder) throws {
    try codes.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(shown?.map(\.description), forKey: .shown)
  }
}
