import Foundation
import Practice

/// What a draft holds when its sitting is locked: the sitting as any draft has it, and what a draft otherwise has no need
/// of, because it goes on where it was.
struct HiddenSitting: Codable {
  let state: Sitting.State
  /// The steps that `/back` goes to.
  let before: [Sitting.State]
  /// What stood on the line without Enter.
  let unfinished: [UInt8]

  /// The beginning of what was written, to tell one from another.
  var firstWords: String {
    let text = state.record.passages.first { $0.speaker == nil }?.text ?? String(decoding: unfinished, as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  private enum Key: CodingKey { case before, unfinished }

  init(_ sitting: Sitting, unfinished: [UInt8]) {
    state = sitting.state
    before = sitting.stepsBefore
    self.unfinished = unfinished
  }

  init(from decoder: any Decoder) throws {
    state = try Sitting.State(from: decoder)
    let draft = try decoder.container(keyedBy: Key.self)
    before = try draft.decodeIfPresent([Sitting.State].self, forKey: .before) ?? []
    unfinished = try draft.decodeIfPresent([UInt8].self, forKey: .unfinished) ?? []
  }

  func encode(to encoder: any Encoder) throws {
    try state.encode(to: encoder)
    var draft = encoder.container(keyedBy: Key.self)
    try draft.encode(before, forKey: .before)
    try draft.encode(unfinished, forKey: .unfinished)
  }
}
