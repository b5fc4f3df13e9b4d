import Journal
import Practice

/// What was found as `--json` shows it.
struct CheckupForm: Encodable {
  struct Problem: Encodable {
    let kind: String
    let file: String
    let entry: String?
    let text: String
    let hint: String?
  }

  let entries: Int
  let inTwoVersions: Int
  let files: Int
  let known: Int
  let newFromElsewhere: Int
  let renamed: Int
  let unfinishedWrites: Int
  let drafts: Int
  let problems: [Problem]
  let added: [String]
  let sound: Bool

  init(_ checkup: Checkup) {
    let contents = checkup.contents
    entries = contents.entries.count
    inTwoVersions = contents.entries.count(where: \.hasRival)
    files = checkup.files
    known = checkup.records
    newFromElsewhere = contents.newFromElsewhere
    renamed = contents.renamed
    unfinishedWrites = checkup.unfinishedWrites
    drafts = checkup.drafts.count
    problems =
      contents.unreadable.map(Problem.init) + contents.findings.map(Problem.init)
      + checkup.unreadableDrafts.map { Problem(draft: "\($0).age") }
    added = checkup.additions.map(\.wording)
    sound = checkup.isSound
  }
}

extension CheckupForm.Problem {
  fileprivate init(_ file: UnreadableFile) {
    let hint = file.entry == nil ? nil : "bring it back from a copy"
    self.init(
      kind: file.reason.name, file: file.name, entry: file.entry?.description, text: file.wording, hint: hint)
  }

  fileprivate init(_ finding: Finding) {
    self.init(
      kind: finding.kind.rawValue, file: finding.file, entry: finding.entry?.description, text: finding.wording,
      hint: finding.hint)
  }

  fileprivate init(draft: String) {
    self.init(
      kind: "draft-damaged", file: draft, entry: nil, text: "the unfinished sitting \(draft) does not open", hint: nil)
  }
}

extension UnreadableFile.Reason {
  fileprivate var name: String {
    switch self {
    case .damaged: "damaged"
    case .notOurs: "another-key"
    case .notAnEntry: "not-an-entry"
    case .foreign: "foreign"
    case .file: "unreadable"
    }
  }
}
