extension Entry {
  /// Whether a header line can stand among those that no version knows: it is one line, and no field of ours.
  package static func isFreeLine(_ line: String) -> Bool {
    guard !line.isEmpty, !line.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return false }
    let name = line.prefix { $0 != ":" }
    return EntryFault.Field(rawValue: String(name)) == nil && !name.hasPrefix("rating ")
      && !name.hasPrefix("attune-entry")
  }
}
