import Dialogue
import DialogueScript

/// Compiled dialogues with numbers that nothing made, as a cache would hold them whose fingerprint fits all the same:
/// refused, or talked to, and never a crash.
struct StoreFuzz: Fuzz {
  private struct Kept {
    let store: Store
    let lines: Lines
    let isDialogue: Bool
  }

  private let english: English
  private let kept: [Kept]

  init(_ bundled: Bundled) throws {
    english = bundled.repertoire.english
    let dialogues = try bundled.dialogues().map { _, dialogue, _ in
      Kept(store: dialogue.store, lines: Lines(dialogue.definition), isDialogue: true)
    }
    kept =
      dialogues
      + (try bundled.labellings().map { _, labelling in
        Kept(store: labelling.store, lines: Lines(labelling.definition), isDialogue: false)
      })
  }

  mutating func run(_ numbers: inout SplitMix) throws -> Int {
    guard let one = kept.randomElement(using: &numbers) else { throw Failure("there is no dialogue") }
    let store = damaged(one.store, &numbers)
    let lines = (0..<4).map { _ in one.lines.several(upTo: 30, &numbers) }
    if one.isDialogue { talk(store, lines) } else { listen(store, lines) }
    return 0
  }

  private func damaged(_ store: Store, _ numbers: inout SplitMix) -> Store {
    var changed = store.numbers
    if Int.random(in: 0..<10, using: &numbers) == 0 {
      changed.removeLast(Int.random(in: 0...changed.count, using: &numbers))
    }
    for _ in 0..<Int.random(in: 1...6, using: &numbers) where !changed.isEmpty {
      // The beginning says where all the rest is, and is worth more tries.
      let reach = Bool.random(using: &numbers) ? min(64, changed.count) : changed.count
      let place = Int.random(in: 0..<reach, using: &numbers)
      let near = changed[place] &+ Int32.random(in: -2...2, using: &numbers)
      changed[place] = Bool.random(using: &numbers) ? near : Int32.random(in: .min ... .max, using: &numbers)
    }
    var text = store.text
    if Int.random(in: 0..<4, using: &numbers) == 0 { Damage.damage(&text, &numbers) }
    return Store(numbers: changed, text: text, count: store.count)
  }

  private func talk(_ store: Store, _ lines: [String]) {
    guard let dialogue = Dialogue(store, english: english) else { return }
    var conversation = dialogue.opening(of: dialogue.conversation(seed: 1)).conversation
    for line in lines { conversation = dialogue.turn(after: line, in: conversation).conversation }
  }

  private func listen(_ store: Store, _ lines: [String]) {
    guard let labelling = Labelling(store, english: english) else { return }
    for line in lines { _ = labelling.findings(in: line, as: .danger) }
  }
}
