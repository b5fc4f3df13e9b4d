/// What was typed in a sitting, in its order, byte for byte.
package struct Record: Codable, Hashable, Sendable {
  package struct Passage: Codable, Hashable, Sendable {
    /// The practice it was typed in, and the heading there; `nil` for a free line.
    package var practice: String?
    package var heading: String?
    package var bytes: [UInt8]
    /// Whether it was typed where danger had been heard: the close asks apart whether to keep it.
    package var isApart: Bool
    /// Whether the danger was the therapist's own.
    package var isOwn = false
    /// Who said it, when it was not typed: a simulated client.
    package var speaker: String?

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private enum Key: CodingKey {
      case practice, heading, text, bytes, isApart, isOwn, speaker
    }
  }

  package internal(set) var passages: [Passage] = []

  package var isEmpty: Bool { passages.isEmpty }

  package var hasApart: Bool { passages.contains(where: \.isApart) }

  /// The text of the entry: Markdown, a heading for each practice and each of its questions.
  /// - Parameters:
  ///   - apart: what stands above what was typed in danger, the others' and one's own; `nil` leaves it out.
  ///   - titles: the title of a practice by its name.
  package func body(includingApart apart: (others: String, own: String)?, titles: [String: String]) -> [UInt8] {
    let body = body(of: passages.filter { !$0.isApart }, titles: titles)
    guard let apart else { return body }
    let parts = [
      body, section(apart.others, of: passages.filter { $0.isApart && !$0.isOwn }),
      section(apart.own, of: passages.filter { $0.isApart && $0.isOwn }),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [0x0A]))
  }

  /// What was typed in danger answers other questions than those of the practice it stood in.
  private func section(_ title: String, of passages: [Passage]) -> [UInt8] {
    let bare = passages.map { Passage(bytes: $0.bytes, isApart: true, speaker: $0.speaker) }
    return passages.isEmpty ? [] : Array("# \(title)\n\n".utf8) + body(of: bare, titles: [:])
  }

  private func body(of passages: [Passage], titles: [String: String]) -> [UInt8] {
    var body: [UInt8] = []
    var practice: String?
    var heading: String?
    for passage in passages {
      if !body.isEmpty { body += "\n".utf8 }
      if passage.practice != practice, let name = passage.practice { body += "# \(titles[name] ?? name)\n\n".utf8 }
      if passage.heading != heading || passage.practice != practice, let heading = passage.heading {
        body += "## \(heading)\n\n".utf8
      }
      (practice, heading) = (passage.practice, passage.heading)
      body += passage.speaker.map { Array("> \($0): ".utf8) } ?? []
      body += passage.bytes + "\n".utf8
    }
    return body
  }
}

extension Record.Passage {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    practice = try container.decodeIfPresent(String.self, forKey: .practice)
    heading = try container.decodeIfPresent(String.self, forKey: .heading)
    isApart = try container.decode(Bool.self, forKey: .isApart)
    isOwn = try container.decodeIfPresent(Bool.self, forKey: .isOwn) ?? false
    speaker = try container.decodeIfPresent(String.self, forKey: .speaker)
    if let text = try container.decodeIfPresent(String.self, forKey: .text) {
      bytes = Array(text.utf8)
    } else {
      bytes = try container.decode([UInt8].self, forKey: .bytes)
    }
  }

  /// Text is written as text; bytes that are not UTF-8 as numbers, so that they come back as they were typed.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(practice, forKey: .practice)
    try container.encodeIfPresent(heading, forKey: .heading)
    try container.encode(isApart, forKey: .isApart)
    try container.encode(isOwn, forKey: .isOwn)
    try container.encodeIfPresent(speaker, forKey: .speaker)
    if let text = String(validating: bytes, as: UTF8.self) {
      try container.encode(text, forKey: .text)
    } else {
      try container.encode(bytes, forKey: .bytes)
    }
  }
}
