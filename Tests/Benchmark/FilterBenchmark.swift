import Dialogue
import DialogueScript

/// How fast a note is masked and an utterance is coded: over the lines that are typed in the bundled conversations.
struct FilterBenchmark {
  private let repertoire = Repertoire(folders: [Sample.bundled])

  func rows() throws -> String {
    let lines = ["practices", "clients"].flatMap { folder in
      repertoire.names(in: folder).flatMap { typed(in: "\(Sample.bundled)/\(folder)/\($0).transcript") }
    }
    return try masking(lines) + "\n" + coding(lines)
  }

  private func masking(_ lines: [String]) throws -> String {
    guard let search = try repertoire.identifierSearch("language/identifiers") else {
      throw Failure("there is no file of identifiers")
    }
    let notes = stride(from: 0, to: lines.count, by: 12).map {
      lines[$0..<min($0 + 12, lines.count)].joined(separator: " ")
    }
    let names = KnownNames(["Maria Lopez", "Kofi Mensah", "Hope Adeyemi"])
    let bytes = notes.reduce(0) { $0 + $1.utf8.count }
    let spent = (0..<5).map { _ in time { for note in notes { _ = search.found(in: note, knowing: names) } } }
    let speed = Double(bytes) / 1e6 / (Double(spent.median) / 1e9)
    return "masking: \(fixed(speed, 1)) MB/s, over \(notes.count) notes of \(bytes / max(1, notes.count)) bytes"
  }

  private func coding(_ lines: [String]) throws -> String {
    guard let labelling = try repertoire.labelling("language/skills") else {
      throw Failure("there is no file of skills")
    }
    let skills = SkillCoding(labelling)
    let some = Array(lines.prefix(4_000))
    let spent = (0..<3).map { _ in time { for line in some { _ = skills.code(line, after: "I don't know.") } } }
    let speed = Double(some.count) / (Double(spent.median) / 1e9)
    return "coding what a therapist does: \(Int(speed)) utterances a second"
  }

  private func typed(in path: String) -> [String] {
    Transcript(SourceFile(path: path)).conversations.flatMap(\.lines).compactMap { line in
      if case .you(let text, _) = line { text } else { nil }
    }
  }
}
