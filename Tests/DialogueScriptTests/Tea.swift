import Dialogue
import DialogueScript

/// A small dialogue that has one of most things, and a conversation that reaches a part of it.
enum Tea {
  static let text = """
    dialogue: tea
    title: A "cup" of <tea>
    credit: our own
    numbers: warmth from 0 to 10
    rules:
      enough:
        band: form
        hears: ^ enough
        says: Enough.
        ends: yes
        example: Enough
    states:
      the cup:
        asks:
          - When was your last cup?
          - Which cup was it?
        keeps answer as: the cup
        rules:
          yesterday:
            hears: yesterday / last (quiet) evening
            says: Yesterday.
            raises: warmth by 2
            goes to: the time
            example: Yesterday, I think
          a long story:
            hears: evening
            only if: at least 20 words
            says: A long evening.
        otherwise: goes to the time
      the time:
        asks: Where could ten minutes hide?
        rules:
          not today:
            hears: not today
            says: |-
              Not today.
              Tomorrow, then.
            stays: yes
            used: once
            example: Not today
        otherwise: goes to the end
      the end:
        says: It is written down.
        ends: yes
    """

  static let transcript = Transcript(
    """
    # yesterday
    attune: Which cup was it?
    you: last evening
    attune: Yesterday.
    attune: Where could ten minutes hide?
    you: between two and three
    attune: It is written down.
    end
    """, file: "tea.transcript")

  static let dialogue = dialogue(text)

  static var script: Script { repertoire.script(SourceFile(path: "tea.yaml", text: text)) }

  /// A dialogue by its text; one that is unsound stops the test.
  static func dialogue(_ text: String) -> Dialogue {
    let script = repertoire.script(SourceFile(path: "tea.yaml", text: text))
    guard case .dialogue(let definition) = script.content, script.diagnostics.isEmpty else {
      fatalError(script.diagnostics.map { $0.rendered(source: text) }.joined(separator: "\n"))
    }
    return Dialogue(definition, english: repertoire.english)
  }

  private static var repertoire: Repertoire { Repertoire(folders: []) }
}
