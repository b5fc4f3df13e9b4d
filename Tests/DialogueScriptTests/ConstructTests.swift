import Dialogue
import DialogueScript
import Testing

/// A construct of the language, as a dialogue and a conversation that shows what it does.
struct Construct: CustomTestStringConvertible, Sendable {
  let name: String
  let dialogue: String
  let transcript: String

  var testDescription: String { name }

  static let all = [
    Construct(
      name: "a state inside another inherits its rules and its otherwise",
      dialogue: """
        states:
          outer:
            rules:
              leave:
                hears: enough
                goes to: end
            otherwise: stays
            states:
              inner:
                asks: What is it?
                asks again: What is it, then?
          end:
            says: Done.
            ends: yes
        """,
      transcript: """
        attune: What is it?
        you: blue
        attune: What is it, then?
        you: enough
        attune: Done.
        end
        """),
    Construct(
      name: "the inner rule goes before the outer one, and leaving is said from the inside out",
      dialogue: """
        states:
          outer:
            says: In.
            says on leaving: Out of outer.
            rules:
              word:
                hears: word
                says: Outer.
                stays: yes
            otherwise: goes to end
            states:
              inner:
                says: Further in.
                says on leaving: Out of inner.
                asks: What is it?
                rules:
                  word:
                    hears: word
                    says: Inner.
                    stays: yes
          end:
            says: Done.
            ends: yes
        """,
      transcript: """
        attune: In.
        attune: Further in.
        attune: What is it?
        you: a word
        attune: Inner.
        you: more
        attune: Out of inner.
        attune: Out of outer.
        attune: Done.
        """),
    Construct(
      name: "an answer that lacks what it must have is asked for again, at most twice",
      dialogue: """
        states:
          day:
            asks: Which day?
            asks again: A day of the week, please?
            keeps answer as: day
            must have: Monday / Tuesday
            otherwise: goes to end
          end:
            says: On "<day>", then.
            ends: yes
        """,
      transcript: """
        # the first that has it
        attune: Which day?
        you: soon
        attune: A day of the week, please?
        you: on Tuesday
        attune: On "on Tuesday", then.
        end

        # after two tries any answer will do
        attune: Which day?
        you: soon
        attune: A day of the week, please?
        you: later
        attune: A day of the week, please?
        you: whenever
        attune: On "whenever", then.
        """),
    Construct(
      name: "a question put by is asked when no rule hears the line",
      dialogue: """
        states:
          talk:
            asks: What is it?
            rules:
              mother:
                hears: my <who = mother / father>
                says: Your <who>.
                later asks: Earlier you named your <who>. What of that?
                stays: yes
            otherwise: stays
          end:
            says: Done.
            ends: yes
        """,
      transcript: """
        attune: What is it?
        you: my mother rang
        attune: Your mother.
        you: it rained
        attune: Earlier you named your mother. What of that?
        you: it rained again
        attune: What is it?
        """),
    Construct(
      name: "a rule can answer as another, have the line read anew, or pass it on",
      dialogue: """
        rules:
          sad:
            hears: I am sad
            says: Sad.
            stays: yes
          low:
            hears: low
            answers as: sad
          turned:
            hears: sad is what I am
            reads as: I am sad
          noted:
            hears: both
            says: First.
            passes on: yes
          after:
            hears: both
            says: Second.
            stays: yes
        states:
          talk:
            asks: What is it?
            otherwise: ends
        """,
      transcript: """
        attune: What is it?
        you: low today
        attune: Sad.
        you: sad is what I am
        attune: Sad.
        you: both
        attune: First.
        attune: Second.
        """),
    Construct(
      name: "numbers jump, fall, harden and fade, and never leave their bounds",
      dialogue: """
        numbers:
          - trust from 0 to 100, starts at 20
          - anger from 0 to 10, fades 1 a turn
        rules:
          warm:
            hears: warm
            raises: trust by 50 %
            says: <trust>
            stays: yes
          cold:
            hears: cold
            lowers: trust by 50 %
            says: <trust>
            stays: yes
          lasting:
            hears: lasting
            hardens: trust by 50 %
            says: <trust>
            stays: yes
          cross:
            hears: cross
            raises: anger by 30
            says: <anger>
            stays: yes
          how cross:
            hears: how
            only if: anger is at least 8
            says: Still <anger>.
            stays: yes
        states:
          talk:
            asks: What is it?
            otherwise: ends
        """,
      transcript: """
        attune: What is it?
        you: warm
        attune: 60
        you: cold
        attune: 30
        you: lasting
        attune: 50
        you: cold
        attune: 50
        you: cross
        attune: 10
        you: how
        attune: Still 9.
        you: how
        attune: Still 8.
        you: how
        end
        """),
    Construct(
      name: "scope tells who, when, and whether at all",
      dialogue: """
        uses: language/scope
        rules:
          mine:
            hears: hopeless
            only if: about self, not negated, now
            says: You.
            stays: yes
          theirs:
            hears: hopeless
            only if: about client, not negated
            says: They.
            stays: yes
          denied:
            hears: hopeless
            only if: negated
            says: Not so.
            stays: yes
          past:
            hears: hopeless
            only if: past, about self, not negated
            says: Then.
            stays: yes
        states:
          talk:
            asks: What is it?
            otherwise: ends
        """,
      transcript: """
        attune: What is it?
        you: I feel hopeless
        attune: You.
        you: my client feels hopeless
        attune: They.
        you: I am not hopeless
        attune: Not so.
        you: No, I feel hopeless
        attune: You.
        you: Last year I felt hopeless
        attune: Then.
        """),
    Construct(
      name: "scope tells whose words, what is made up, and what is over; an object is nobody's subject",
      dialogue: """
        uses: language/scope
        rules:
          theirs:
            hears: hopeless
            only if: quoted
            says: They.
            stays: yes
          story:
            hears: hopeless
            only if: made up
            says: A story.
            stays: yes
          over:
            hears: hopeless
            only if: long past, not made up
            says: Then.
            stays: yes
          mine:
            hears: hopeless
            only if: about self, not negated, not made up, not long past
            says: You.
            stays: yes
        states:
          talk:
            asks: What is it?
            otherwise: ends
        """,
      transcript: """
        attune: What is it?
        you: she said I feel hopeless
        attune: They.
        you: I feel hopeless, she said
        attune: They.
        you: In the film I was hopeless
        attune: A story.
        you: Years ago I was hopeless
        attune: Then.
        you: Years ago I was hopeless, and now again
        attune: You.
        you: I am not hopeless, but hopeless it is
        attune: You.
        you: I cannot stop being hopeless
        attune: You.
        you: I told my client, hopeless
        attune: You.
        """),
    Construct(
      name: "a slip of the keys is mended, but a word is never taken for another",
      dialogue: """
        rules:
          lonely:
            hears: lonely
            says: Lonely.
            stays: yes
        states:
          talk:
            asks: What is it?
            otherwise:
              says: I see.
              stays: yes
        """,
      transcript: """
        attune: What is it?
        you: so lonley
        attune: Lonely.
        you: a lovely day
        attune: I see.
        you: lonly
        attune: I see.
        """),
    Construct(
      name: "a rule listens for the words of what was last said, over a save too",
      dialogue: """
        uses: language/scope
        states:
          kettle:
            asks: Does the kettle sing?
            rules:
              taken up:
                only if: echoes at least 2 words
                says: The same words.
                stays: yes
              own words:
                hears: water
                only if: echoes no words
                says: Water boils.
                stays: yes
            otherwise: ends
        """,
      transcript: """
        attune: Does the kettle sing?
        you: The kettle does sing
        attune: The same words.
        you: The water
        attune: Water boils.
        you: The water boils?
        attune: The same words.
        you: The kettle does sing
        end
        """),
    Construct(
      name: "parts in any order inside a pattern, and shapes with what stood there",
      dialogue: """
        states:
          door:
            asks: What is it?
            rules:
              both:
                hears: she <(had) cried & left the <place = ...1>> today
                says: Both, and the <place>.
                stays: yes
              number:
                hears: <who = <initials> <capitalised>> ... <number = <###~####>>
                says: "<who> has <number>."
                stays: yes
            otherwise: ends
        """,
      transcript: """
        attune: What is it?
        you: She left the room and, I think, had cried today.
        attune: Both, and the room.
        you: she had cried, left the house today
        attune: Both, and the house.
        you: Ask J. Kestrel's sister on 555-0123.
        attune: J. Kestrel has 555-0123.
        you: she had cried today
        end
        """),
  ]
}

struct ConstructTests {
  @Test("constructs of the language do what they say", arguments: Construct.all)
  func construct(_ construct: Construct) throws {
    let source = "dialogue: construct\ncredit: our own\n" + construct.dialogue + "\n"
    let repertoire = Repertoire(folders: [Bundled.folder])
    let script = repertoire.script(SourceFile(path: "construct.yaml", text: source))
    #expect(script.diagnostics.map { $0.rendered(source: source) } == [])
    guard case .dialogue(let definition) = script.content else { return }
    let dialogue = Dialogue(definition, english: repertoire.english)
    for conversation in Transcript(construct.transcript, file: "construct.transcript").conversations {
      for saves in [false, true] {
        var coverage = Coverage()
        #expect(Replay(dialogue, savesEveryTurn: saves).differences(from: conversation, coverage: &coverage) == [])
      }
    }
  }
}
