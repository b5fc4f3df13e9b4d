import Dialogue
import Testing

@testable import DialogueScript

struct DiagnosticTests {
  private func error(_ line: Int, _ column: Int) -> Diagnostic {
    .error(at: Place(file: "tea.yaml", line: line, column: column), "no", code: "x", hint: "do")
  }

  @Test func `it is shown with its line, a caret and the hint`() {
    #expect(
      error(2, 4).rendered(source: "a\n  bcd\n") == "tea.yaml:2:4: error: no [x]\n      bcd\n       ^\nhint: do")
    #expect(error(2, 4).rendered(source: "a\r\n  bcd\r\n").contains("      bcd\n       ^\n"))
    #expect(error(2, 4).rendered(source: nil) == "tea.yaml:2:4: error: no [x]\nhint: do")
  }

  @Test func `a tab before the place stays one, so that the caret stands right`() {
    #expect(error(1, 3).rendered(source: "\tab").contains("\tab\n    \t ^"))
  }

  @Test(arguments: [(9, 1), (3, 1), (1, 900)])
  func `a place that is not in the source does no harm`(line: Int, column: Int) {
    #expect(error(line, column).rendered(source: "a\nb\n\n").hasPrefix("tea.yaml:\(line):\(column): error: no [x]"))
  }

  @Test func `of a very long line the part around the place is shown`() {
    let source = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    let shown = error(1, 501).rendered(source: source)
    #expect(shown.contains("HERE"))
    #expect(shown.count < 500)
  }

  @Test func `they are put in the order of the files`() {
    let all = [error(2, 1), error(1, 9), error(1, 2)]
    #expect(all.inOrder().map(\.place.column) == [2, 9, 1])
    #expect(all.hasErrors)
    #expect(![Diagnostic.warning(at: all[0].place, "w", code: "w")].hasErrors)
  }
}
