import Dialogue
import DialogueScript
import Journal
import Practice
import Terminal

extension SittingRun {
  /// The conversation that fills a page for supervision.
  /// - Returns: what was kept of it; `nil` when nothing was.
  mutating func prepare(_ preparation: Preparation, saying lines: SupervisionLines) throws -> Keeping? {
    guard let dialogue = try repertoire.dialogue("supervision/sheet") else {
      throw MissingFile(name: "supervision/sheet")
    }
    let eyes = lines.eyes
    let lens = eyes.indices.contains(preparation.eye - 1) ? eyes[preparation.eye - 1] : ""
    let known = [
      "the lens": lens, "the seven places": lines.unusedEyes(of: preparation),
      "last time": preparation.agreed.joined(separator: "; "),
    ]
    sitting.keep(as: Preparation.kind)
    completing = { keeping in
      let draft = PageDraft(answers: keeping.answers, preparation: preparation, lines: lines)
      var complete = keeping
      if let eye = draft.eye { complete.ratings.append(Entry.Rating(name: Preparation.lens, value: eye)) }
      return complete
    }
    try run {
      if $0.beginsLocked() { return }
      let start = preparation.agreed.isEmpty ? "risk" : nil
      try $0.go(on: $0.sitting.begin(dialogue, knowing: known, at: start))
    }
    return kept
  }
}
