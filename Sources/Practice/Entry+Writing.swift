extension Entry {
  /// The entry in its plaintext form, padded.
  ///
  /// A header value is one line: line breaks in it become spaces, and so do commas in a tag and colons in a rating's
  /// name, which would otherwise end it. That loses less than refusing to keep the entry. The body is never touched.
  package var plaintext: [UInt8] {
    var lines = [Entry.firstLine]
    lines.append(line(.id, id.description))
    lines.append(line(.revision, revision.description))
    lines.append(line(.parents, parents.map(\.description).joined(separator: " ")))
    lines.append(line(.date, date.text))
    lines.append(line(.kind, kind))
    lines.append(line(.practice, practice))
    lines.append(line(.tags, tags.map(cleanedTag).filter { !$0.isEmpty }.joined(separator: ", ")))
    lines.append(line(.client, client))
    lines.append(line(.flagged, flagged ? "yes" : "no"))
    lines += ratings.map { "rating \(cleaned($0.name, alsoWithout: ":")): \(cleaned($0.value))" }
    lines += unknownLines
    lines.append(line(.bytes, String(body.count)))
    var plaintext = Array(lines.joined(separator: "\n").utf8)
    plaintext += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
    plaintext += body
    Padding.pad(&plaintext)
    return plaintext
  }

  static let firstLine = "attune-entry: 1"
}

private func line(_ field: EntryFault.Field, _ value: String) -> String {
  value.isEmpty ? "\(field.rawValue):" : "\(field.rawValue): \(cleaned(value))"
}

private func cleanedTag(_ tag: String) -> String {
  var scalars = Substring(cleaned(tag, alsoWithout: ",")).unicodeScalars
  while scalars.first == " " { scalars.removeFirst() }
  while scalars.last == " " { scalars.removeLast() }
  return String(scalars)
}

// By scalars: as a Character, a comma with an accent over it is no comma, and CR LF is one thing.
private func cleaned(_ value: String, alsoWithout separator: Unicode.Scalar = "\n") -> String {
  String(String.UnicodeScalarView(value.unicodeScalars.map { ["\n", "\r", separator].contains($0) ? " " : $0 }))
}
