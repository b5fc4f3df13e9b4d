import Dialogue
import DialogueScript
import Testing

struct ElizaConverterTests {
  @Test func `a converted script with every feature gives the conversation worked out by hand`() throws {
    let yaml = try ElizaConverter(name: "harbour").yaml(from: AsTyped.fixture("harbour.eliza"))
    let script = AsTyped.script(yaml, file: "harbour.yaml")
    #expect(script.diagnostics == [], "\(yaml)")
    guard case .asTyped(let definition) = script.content else { return }
    #expect(definition.diagnostics().filter { $0.severity == .error } == [])
    let transcript = Transcript(try AsTyped.fixture("harbour.transcript"), file: "harbour.transcript")
    #expect(transcript.diagnostics == [])
    var coverage = Coverage()
    let replay = AsTypedReplay(AsTypedScript(definition))
    for conversation in transcript.conversations {
      #expect(replay.differences(from: conversation, coverage: &coverage) == [])
      #expect(replay.differences(from: conversation, savesEveryTurn: true, coverage: &coverage) == [])
    }
  }

  @Test func `a script is converted construct by construct`() throws {
    let yaml = try ElizaConverter(name: "small").yaml(
      from: """
        (HELLO) START
        (YOU'RE = I'M 3 ((0 I'M 2 (*SAD WET) 0) (NO: 5) (PRE (I ARE 3) (=I)) (NEWKEY) (=I)) (=I))
        (I DLIST(/NOUN WORD) ((0 (/NOUN WORD)) (2)))
        (NONE ((0) (YES)))
        ()
        """)
    #expect(
      yaml.hasPrefix(
        """
        script: small
        reads: as typed
        credit: our own
        greets: HELLO
        cuts at: comma, full stop, BUT
        keywords:
          YOU'RE:
            becomes: I'M
            rank: 3
            goes to: I
            rules:
              - hears: ... I'M _2 SAD/WET ...
                says:
                  - "NO: <5>"
                  - reads as: I ARE <3>
                    goes to: I
                  - goes to: the next keyword
                  - goes to: I
          I:
            tags: NOUN, WORD
            rules:
              - hears: ... <NOUN>/<WORD>
                says:
                  - <2>
        otherwise:
          - YES
        at a loss:
        """))
  }

  @Test func `a bracket that is not closed is said`() {
    #expect(throws: ElizaConverter.Trouble.self) { try ElizaConverter(name: "x").yaml(from: "(HELLO) ((0)") }
  }
}
