import ArgumentParser
import Dialogue
import DialogueScript
import Practice
import Terminal

/// `attune analyze identifiers`
struct AnalyzeIdentifiers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identifiers", abstract: "Find what identifies a person in a text, and mask it.",
    discussion: """
      In: {"text": "…", "roster": ["…"]} a line; roster, the names that are known beforehand, may be left out. Out: \
      {"spans": [{"start": 0, "end": 6, "label": "NAME", "reason": "…"}], "masked": "…"} a line; offsets count Unicode \
      scalars. Masked is not anonymous: what is left can still tell who it is.
      """)

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  private struct Note: Decodable {
    let text: String
    let roster: [String]?
  }

  private struct Answer: Encodable {
    struct Span: Encodable {
      let start: Int
      let end: Int
      let label: String
      let reason: String
    }

    let spans: [Span]
    let masked: String
  }

  func run() throws {
    let world = try World(options.over(attune.options))
    let mask = try Mask(world.repertoire())
    try JSONFilter(console: PlainConsole(style: world.style)).run { (note: Note) in
      var sheet = mask.sheet(knowing: note.roster ?? [])
      let masked = sheet.mask(note.text)
      return Answer(
        spans: masked.spans.map {
          Answer.Span(start: $0.span.lowerBound, end: $0.span.upperBound, label: $0.label, reason: $0.reason)
        }, masked: masked.text)
    }
  }
}

extension Mask {
  /// - Throws: when the file of identifiers is missing, or something is wrong with it.
  init(_ repertoire: Repertoire) throws {
    guard let search = try repertoire.identifierSearch("language/identifiers") else {
      throw MissingFile(name: "language/identifiers")
    }
    self.init(search)
  }
}
