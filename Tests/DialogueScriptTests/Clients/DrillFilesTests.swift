import Dialogue
import Testing

@testable import DialogueScript

struct DrillFilesTests {
  private static var repertoire: Repertoire { Repertoire(folders: [Bundled.folder]) }

  @Test(arguments: repertoire.names(in: "drills")) func `what it practises is heard in its examples`(name: String)
    throws
  {
    let repertoire = Self.repertoire
    let book = try #require(try repertoire.phrasebook("drills/\(name)"))
    let skills = SkillCoding(try #require(try Self.repertoire.labelling("language/skills")))
    let wanted = Set((book.lines["asks for"] ?? []).map(\.text))
    #expect((book.lines["client"] ?? []).count >= 10 && (book.lines["example"] ?? []).count >= 2)
    for example in book.lines["example"] ?? [] {
      let labels = skills.code(example.text, after: book.lines["client"]?.first?.text ?? "").labels
      #expect(!wanted.isDisjoint(with: labels), "\(example.text): \(labels)")
    }
  }
}
