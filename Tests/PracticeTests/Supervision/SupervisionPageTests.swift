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
}
