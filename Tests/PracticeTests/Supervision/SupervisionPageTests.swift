import Testing

@testable import Practice

struct SupervisionPageTests {
  private let page = SupervisionPage(
    title: "For <supervision>",
    sections: [
      SupervisionPage.Section(heading: "A & B", lines: ["<img src=x onerror=1> \"q\" 'p'", "# *no* heading"])
    ],
    note: "masked")

  @Test func `every text is escaped in HTML, and nothing is loaded`() {
    let html = page.text(as: .html)
    #expect(html.contains("<p>&lt;img src=x onerror=1&gt; &quot;q&quot; &#39;p&#39;</p>"))
    #expect(html.contains("<h2>A &amp; B</h2>") && html.contains("<title>For &lt;supervision&gt;</title>"))
    for sign in ["<img", "href", "url(", "@import", "<script", "<link"] { #expect(!html.contains(sign)) }
  }

  @Test func `what was written makes no heading and no stress in Markdown`() {
    #expect(page.text(as: .markdown).contains("- \\# \\*no\\* heading"))
    #expect(page.text(as: .markdown).hasPrefix("# For <supervision>\n\n## A & B\n"))
  }

  @Test func `plain text has everything, a line each`() {
    #expect(
      page.text(as: .text)
        == "For <supervision>\n\nA & B\n  <img src=x onerror=1> \"q\" 'p'\n  # *no* heading\n\nmasked\n")
  }

  @Test func `what stands before a paragraph is escaped like all of it`() {
    let entry = SupervisionPage(
      title: "t",
      sections: [
        SupervisionPage.Section(
          heading: "h", paragraphs: [SupervisionPage.Paragraph("[Person A] left", label: "1, <b>")])
      ], note: "n")
    #expect(entry.text(as: .html).contains("<p><b>1, &lt;b&gt;</b> [Person A] left</p>"))
    #expect(entry.text(as: .text).contains("  1, <b>: [Person A] left\n"))
  }

  @Test func `how often a code stands on it is counted`() {
    let page = SupervisionPage(
      title: "[Person A]",
      sections: [
        SupervisionPage.Section(heading: "h", lines: ["[Person A] and [Person A]", "[Person AB], [Person A]"])
      ], note: "n")
    #expect(page.count(of: "Person A") == 3 && page.count(of: "Person B") == 0)
  }
}
