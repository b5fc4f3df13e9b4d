import Testing

@testable import Dialogue

struct SpeakerIDTests {
  @Test func `no two things share an id, whatever they are called`() {
    let ids = [
      SpeakerID.state("a"), SpeakerID.otherwise(in: "a"), SpeakerID.rule("a"), SpeakerID.rule("x", ofState: "a"),
      SpeakerID.rule("x", ofLibrary: "a"), SpeakerID.rule("x", ofLibrary: "b"), SpeakerID.state("a/x"),
      SpeakerID.rule("b/x", ofState: "a"), SpeakerID.rule("x", ofState: "a/b"), SpeakerID.rule("x", ofState: "a\\/b"),
      SpeakerID.rule("otherwise", ofState: "a"), SpeakerID.rule("library/a/x"),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test func `rules of one name in two libraries are used one by one`() {
    func once(_ library: String, says: String) -> RuleDefinition {
      rule("tea", hears: .word("tea"), says: [says], next: .stay) {
        $0.library = library
        $0.use = .once
      }
    }
    let tea = dialogue(state("a", asks: ["?"])) {
      $0.libraryRules = [once("language/one", says: "One."), once("language/two", says: "Two.")]
    }
    var talk = Talk(tea)
    #expect(talk.say("tea") == ["One."])
    #expect(talk.say("tea") == ["Two."])
    #expect(talk.say("tea") == ["?"])
  }

  @Test func `a rule called otherwise and the otherwise of its state are two`() {
    let own = rule("otherwise", hears: .word("tea"), says: ["Heard."], next: .stay) { $0.use = .once }
    var talk = Talk(dialogue(state("a", asks: ["?"], rules: [own])))
    #expect(talk.say("cup") == ["?"])
    #expect(talk.say("tea") == ["Heard."])
    #expect(talk.say("tea") == ["?"])
  }

  @Test func `questions that two rules of one name put by are chosen one by one`() {
    let tea = dialogue(
      state("a", asks: ["?"], rules: [rule("later", hears: .word("tea"), next: .state("b")) { $0.laterAsks = both }]),
      state("b", asks: ["!"], rules: [rule("later", hears: .word("tea"), next: .stay) { $0.laterAsks = both }]))
    var talk = Talk(tea)
    talk.say("tea")
    let first = Talk(tea).dialogue.turn(after: "tea", in: tea.conversation(seed: 1)).conversation.later
    talk.say("tea")
    #expect(first.count == 1)
    #expect(talk.turn.conversation.timesUsed.filter { $0.key.hasSuffix(" later") }.map(\.value) == [1, 1])
  }

  private var both: [Wording] { wordings(["And one?", "And two?"]) }
}
