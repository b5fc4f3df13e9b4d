import Testing

@testable import DialogueScript

struct CardPageTests {
  private func texts(_ rows: [CardPage.Row]) -> [String] { rows.map(\.text) }

  @Test func `a card stands part by part, with room between them`() throws {
    let page = CardPage(try CardTests.card(), width: 78)
    #expect(
      texts(page.rows) == [
        "The stool", "", "What it is: A picture with three legs. Each carries.", "", " ___", "/|\\", "",
        "How it is used: One looks at the shortest.", "", "Signs:", "- It wobbles", "- It stands", "",
        "Evidence: In 12 studies it stood at r = .28. (Kettle and others 2001.) It is a correlation.", "",
        "Often said otherwise: It is no theory.", "", "See also: table, bench", "Practices: boundary", "",
        "Credit: Ada Kettle 2001", "Kettle, A. (2001). On stools. Journal of Seats 2, 1-9.",
      ])
    #expect(page.count(width: 78) == 23)
  }

  @Test func `where that is too long for the screen it stands without the room`() throws {
    let longer = CardTests.text.replacing("  - It stands", with: "  - It stands\n  - It lies")
    let page = CardPage(try CardTests.card(longer), width: 78)
    #expect(page.rows.filter { $0.text.isEmpty }.count == 2)
    #expect(page.count(width: 78) == 18)
  }

  @Test func `a picture that the screen has no room for is said in words`() throws {
    let narrow = texts(CardPage(try CardTests.card(), width: 5).rows)
    #expect(narrow.contains("Picture: A stool with three legs.") && !narrow.contains("/|\\"))
  }

  @Test func `plain is one idea a line, without the picture`() throws {
    let rows = texts(CardPage(plain: try CardTests.card()).rows)
    let first = [
      "The stool", "What it is: A picture with three legs.", "Each carries.", "Picture: A stool with three legs.",
    ]
    #expect(Array(rows.prefix(4)) == first)
    #expect(rows.contains("Evidence: In 12 studies it stood at r = .28. (Kettle and others 2001.)"))
    #expect(rows.contains("It is a correlation."))
    #expect(rows.last == "Reference: Kettle, A. (2001). On stools. Journal of Seats 2, 1-9.")
    #expect(!rows.contains(""))
  }

  @Test func `plain leaves an item of a list whole, and the short forms of a source`() throws {
    let text = CardTests.text.replacing("- It wobbles", with: "- It wobbles. One leg is short. Then rest.")
      .replacing("Kettle and others 2001", with: "Kettle 2001, Int. J. Seats 2")
    let rows = texts(CardPage(plain: try CardTests.card(text)).rows)
    #expect(rows.contains("- It wobbles. One leg is short. Then rest."))
    #expect(rows.contains { $0.hasSuffix("(Kettle 2001, Int. J. Seats 2.)") })
  }

  @Test func `a narrow screen, which is paged anyway, keeps the room between the parts`() throws {
    let longer = CardTests.text.replacing("  - It stands", with: "  - It stands\n  - It lies")
    #expect(CardPage(try CardTests.card(longer), width: 38).rows.filter { $0.text.isEmpty }.count > 2)
  }

  @Test func `every bundled card fits the screen and reads well beside others`() throws {
    let repertoire = Repertoire(folders: [Bundled.folder])
    #expect(repertoire.cards.count == repertoire.cardNames.count)
    for card in repertoire.cards {
      #expect(CardPage(card, width: 78).count(width: 78) <= CardPage.height, "\(card.name)")
    }
  }
}
