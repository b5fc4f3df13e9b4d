import Testing

@testable import Dialogue

struct PronounSwapTests {
  @Test(arguments: [
    ("I was late for my client", "you were late for your client"),
    ("I am late", "you are late"),
    ("i am late", "you are late"),
    ("I'm late", "you're late"),
    ("I\u{2019}m late", "you're late"),
    ("my boss", "your boss"),
    ("MY boss", "your boss"),
    ("was I wrong", "were you wrong"),
    ("so late was I", "so late were you"),
    ("it is mine", "it is yours"),
    ("by myself", "by yourself"),
    ("you are late", "I am late"),
    ("you", "me"),
    ("you left", "I left"),
    ("he left you", "he left me"),
    ("your mother", "my mother"),
    ("mystery, mine-field", "mystery, yours-field"),
    ("", ""), (" ", " "), ("🙂 my 🙂", "🙂 your 🙂"),
  ])
  func `I and you are turned round`(typed: String, given: String) {
    #expect(English.small.turned(typed) == given)
  }

  @Test(arguments: ["you am", "I are", "I were", "you was", "me am", "me are"])
  func `no verb is left with the wrong person`(wrong: String) {
    for typed in [
      "I am here", "I was here", "you are here", "you were here", "am I here", "was I here", "are you here",
    ] {
      #expect(!" \(English.small.turned(typed)) ".contains(" \(wrong) "))
    }
  }

  @Test func `a capital at the beginning of a later sentence stays one`() {
    #expect(English.small.turned("She left. I stayed. my loss") == "She left. You stayed. your loss")
    #expect(English.small.turned("Then? My fault.") == "Then? Your fault.")
    #expect(English.small.turned("Later I cried") == "Later you cried")
  }

  @Test func `what stands in quotation marks is someone's very words`() {
    #expect(English.small.turned("she said \"I hate you\" to me") == "she said \"I hate you\" to you")
    #expect(English.small.turned("\u{201C}I am\u{201D}, I said") == "\u{201C}I am\u{201D}, you said")
    #expect(English.small.turned("\"\" I am") == "\"\" you are")
  }

  @Test func `a quotation mark that nothing closes opens nothing`() {
    #expect(English.small.turned("5\" of my hair") == "5\" of your hair")
  }

  @Test func `without a table everything stays`() {
    #expect(English().turned("I am my own") == "I am my own")
  }
}
