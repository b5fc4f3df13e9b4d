import Dialogue
import DialogueScript
import Testing

struct StateGraphTests {
  private func graph(_ dialogue: Dialogue = Tea.dialogue, coverage: Coverage? = nil) -> StateGraph {
    let dangers = [StateGraph.Danger(labels: ["self_risk"], path: "self-risk")]
    return StateGraph(dialogue.definition, coverage: coverage, dangers: dangers)
  }

  @Test func `states, transitions by their patterns, otherwise, ends, shared rules and danger are drawn`() {
    let dot = graph().dot
    #expect(dot.contains(#"n0 [label="the cup", penwidth=3]"#))
    #expect(dot.contains(#"n2 [label="the end", peripheries=2]"#))
    #expect(
      dot.contains(#"n0 -> n1 [label="yesterday / last (quiet) evening\nevening"]"#))
    #expect(dot.contains(#"n0 -> n1 [label="otherwise", style=dashed]"#))
    #expect(dot.contains(#"n1 -> n1 [label="not today"]"#))
    #expect(dot.contains(#"[label="in every state", shape=note"#))
    #expect(dot.contains(#"[label="^ enough"]"#))
    #expect(dot.contains("octagon") && dot.contains(#"[label="self_risk"]"#))
  }

  @Test func `coverage is colour, and words beside it`() throws {
    var coverage = Coverage()
    let conversation = try #require(Tea.transcript.conversations.first)
    _ = Replay(Tea.dialogue, savesEveryTurn: false).differences(from: conversation, coverage: &coverage)
    let dot = graph(coverage: coverage).dot
    #expect(dot.contains(##"n0 [label="the cup\n(reached in part)", penwidth=3, fillcolor="#fdf0c4"]"##))
    #expect(dot.contains(##"n2 [label="the end", peripheries=2, fillcolor="#d7ecd9"]"##))
    #expect(dot.contains(##"n1 -> n1 [label="not today", color="#b3261e", fontcolor="#b3261e"]"##))
    #expect(!graph().dot.contains("#d7ecd9"))
  }

  @Test func `text cannot leave its quotation marks`() {
    let name = #"a "quote" \ and <b> & [c]{d} | `e` # f"#
    var definition = Tea.dialogue.definition
    definition.title = "it's\n\"so\""
    definition.states[0].name = name
    let graph = StateGraph(definition, coverage: nil, dangers: [])
    #expect(graph.dot.contains(#"label="a \"quote\" \\ and <b> &amp; [c]{d} | `e` # f", penwidth=3]"#))
    #expect(graph.dot.contains(#"graph [label="it's\n\"so\"""#))
    #expect(
      graph.mermaid.contains(
        ##"n0(["a #34;quote#34; #92; and #60;b#62; #38; #91;c#93;#123;d#125; #124; #96;e#96; #35; f"])"##))
    #expect(graph.mermaid.contains("title: 'it''s \"so\"'"))
  }

  @Test func `every text goes through the change that is asked for`() {
    let graph = graph().mapTexts { $0.replacing("e", with: "€") }
    #expect(!graph.dot.contains("otherwise") && graph.dot.contains("oth€rwis€"))
    #expect(graph.mermaid.contains("th€ cup"))
  }

  @Test func `states in states are groups, and a visit is another dialogue`() {
    let dialogue = Tea.dialogue(
      """
      dialogue: tea
      credit: our own
      states:
        outer:
          rules:
            leave:
              hears: leave
              ends: yes
          otherwise: stays
          states:
            inner:
              asks: What?
              rules:
                pull:
                  hears: pull
                  visits: countertransference
        after:
          asks: And?
          otherwise: goes to outer
      """)
    let dot = graph(dialogue).dot
    #expect(dot.contains("subgraph cluster0 {\n  label=\"outer\"\n  n0 [label=\"outer\", shape=note"))
    #expect(dot.contains(#"[label="visit to countertransference", shape=component, style=filled]"#))
    // Who goes to the outer state comes to its first.
    #expect(dot.contains(#"n2 -> n1 [label="otherwise", style=dashed]"#))
    #expect(graph(dialogue).mermaid.contains(#"subgraph g0 ["outer"]"#))
  }

  @Test func `a path of danger is not itself interrupted`() {
    var definition = Tea.dialogue.definition
    definition.pathFor = "self_risk"
    let dangers = [StateGraph.Danger(labels: ["self_risk"], path: "self-risk")]
    #expect(!StateGraph(definition, coverage: nil, dangers: dangers).dot.contains("octagon"))
  }
}
