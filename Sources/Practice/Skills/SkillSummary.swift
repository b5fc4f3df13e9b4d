package import Dialogue

/// A conversation in counts, as far as utterances were coded; counts judge nobody.
package struct SkillSummary: Hashable, Sendable {
  package private(set) var utterances = 0
  package private(set) var behaviours: [CodedUtterance.Behaviour: Int] = [:]
  package private(set) var subtypes: [String: Int] = [:]
  package private(set) var codes: [String: Int] = [:]
  /// Words of each side.
  package private(set) var words = (therapist: 0, client: 0)
  package private(set) var longestRunOfQuestions = 0
  private var run = 0

  package init() {}

  package static func == (one: Self, other: Self) -> Bool {
    one.behaviours == other.behaviours && one.subtypes == other.subtypes && one.codes == other.codes
      && one.words == other.words && one.longestRunOfQuestions == other.longestRunOfQuestions
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(behaviours) }

  package mutating func add(_ coded: CodedUtterance, therapist: String, client: String) {
    utterances += 1
    behaviours[coded.behaviour, default: 0] += 1
    if let subtype = coded.subtype { subtypes[subtype, default: 0] += 1 }
    for code in coded.codes { codes[code, default: 0] += 1 }
    words.therapist += therapist.split(whereSeparator: \.isWhitespace).count
    words.client += client.split(whereSeparator: \.isWhitespace).count
    run = coded.behaviour == .question ? run + 1 : 0
    longestRunOfQuestions = max(longestRunOfQuestions, run)
  }

  package func count(_ behaviour: CodedUtterance.Behaviour) -> Int { behaviours[behaviour] ?? 0 }

  /// Reflections for each question; with no question, their number.
  package var reflectionsToQuestions: Double {
    Double(count(.reflection)) / Double(max(1, count(.question)))
  }

  /// The part of information and advice among what is more than a word in passing, 0 to 1.
  package var shareOfInput: Double {
    let all = utterances - count(.other)
    return all == 0 ? 0 : Double(count(.input)) / Double(all)
  }

  /// The part of the therapist in all words, 0 to 1; `nil` when the client's are not known.
  package var shareOfTalk: Double? {
    words.client == 0 ? nil : Double(words.therapist) / Double(words.therapist + words.client)
  }
}
