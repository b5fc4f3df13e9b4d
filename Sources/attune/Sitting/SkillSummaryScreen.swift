import Dialogue
import Practice
import Terminal

/// The counts of a conversation for people: in words, and each kind as a bar.
struct SkillSummaryScreen {
  private let counts: SkillSummary
  private let isPlain: Bool

  init(_ counts: SkillSummary, isPlain: Bool) {
    self.counts = counts
    self.isPlain = isPlain
  }

  func show(on console: any Console) {
    console.say("\(counts.utterances) utterances", as: .heading)
    console.say(lines: bars.map { ScreenLine($0) })
    for line in words { console.say(line) }
    if !counts.codes.isEmpty { console.say("also heard: " + codes, hanging: 4) }
    console.say("Counts, heard by rules; not a grade.", as: .quiet)
  }

  private var bars: [String] {
    CodedUtterance.Behaviour.allCases.map { behaviour in
      let count = counts.count(behaviour)
      if isPlain { return "\(behaviour.rawValue): \(count)\(kinds(of: behaviour))" }
      let length = counts.utterances == 0 ? 0 : (count * 30 + counts.utterances - 1) / counts.utterances
      let name = behaviour.rawValue + String(repeating: " ", count: 10 - behaviour.rawValue.count)
      return "\(name)  \(String(repeating: "█", count: length)) \(count)\(kinds(of: behaviour))"
    }
  }

  private func kinds(of behaviour: CodedUtterance.Behaviour) -> String {
    let kinds = behaviour.subtypes.compactMap { kind in counts.subtypes[kind].map { "\($0) \(kind)" } }
    return kinds.isEmpty ? "" : "  (\(kinds.joined(separator: ", ")))"
  }

  private var words: [String] {
    let ratio = "\(counts.count(.reflection)) reflections to \(counts.count(.question)) questions"
    let share = "information and advice: \(percent(counts.shareOfInput)) of what was more than a word in passing"
    let talk = counts.shareOfTalk.map { "of all words, the therapist's: \(percent($0))" }
    return [ratio, share, talk, "longest run of questions: \(counts.longestRunOfQuestions)"].compactMap(\.self)
  }

  private var codes: String {
    counts.codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

/// The same for programs.
struct SkillSummaryForm: Encodable {
  let utterances: Int
  let behaviours: [String: Int]
  let subtypes: [String: Int]
  let codes: [String: Int]
  let reflectionsToQuestions: Double
  let shareOfInput: Double
  let shareOfTalk: Double?
  let longestRunOfQuestions: Int

  init(_ counts: SkillSummary) {
    utterances = counts.utterances
    behaviours = Dictionary(
      uniqueKeysWithValues: CodedUtterance.Behaviour.allCases.map { ($0.rawValue, counts.count($0)) })
    (subtypes, codes) = (counts.subtypes, counts.codes)
    reflectionsToQuestions = (counts.reflectionsToQuestions * 1000).rounded() / 1000
    shareOfInput = (counts.shareOfInput * 1000).rounded() / 1000
    shareOfTalk = counts.shareOfTalk.map { ($0 * 1000).rounded() / 1000 }
    longestRunOfQuestions = counts.longestRunOfQuestions
  }
}
