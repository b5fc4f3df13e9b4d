import Dialogue
import DialogueScript
import Journal
import Practice

/// What somebody meant to do the last time is asked about, as far as the journal is open.
extension SittingRun {
  mutating func begin(_ dialogue: Dialogue) -> Response {
    guard let step = lastStep(of: dialogue.name), let asking = try? repertoire.dialogue("language/last-time") else {
      return sitting.begin(dialogue)
    }
    return sitting.begin(dialogue, askingFirst: asking, about: step)
  }

  private func lastStep(of practice: String) -> String? {
    let offer = sitting.surroundings.offers.first { $0.name == practice }
    guard let heading = offer?.asksNextTime else { return nil }
    return (try? desk.unlocked?.entries())?.entries.map(\.entry).lastAnswer(under: heading, in: practice)
  }
}
