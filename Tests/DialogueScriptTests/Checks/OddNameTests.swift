import Dialogue
import Testing

@testable import DialogueScript

struct OddNameTests {
  /// What is said of the name in the first line of a file.
  private func check(_ first: String, in path: String) -> [Diagnostic] {
    let rest = "credit: our own\nstates:\n  cup:\n    asks: Which?\n    otherwise: ends\n"
    let text = first + "\n" + (first.hasPrefix("dialogue") ? rest : "credit: our own\n")
    return Script(SourceFile(path: path, text: text), english: English(), library: { _ in nil })
      .everythingWrong(english: English()).filter { $0.code == "odd-name" }
  }

  @Test(arguments: [
    ("dialogue: gift", "all/practices/the-gift.yaml", "write `dialogue: the-gift`, in a file `the-gift.yaml`"),
    ("dialogue: The Gift", "practices/the-gift.yaml", "write `dialogue: the-gift`, in a file `the-gift.yaml`"),
    ("dialogue: The Gift", "practices/The Gift.yaml", "write `dialogue: the-gift`, in a file `the-gift.yaml`"),
    ("library: weather", "all/language/my-weather.yaml", "write `library: my-weather`, in a file `my-weather.yaml`"),
    ("labels: weather", "all/language/practices.yaml", "write `labels: practices`, in a file `practices.yaml`"),
    ("dialogue: The Gift!", "tea.yaml", "write `dialogue: the-gift`, in a file `the-gift.yaml`"),
    ("dialogue: ¿", "tea.yaml", "write `dialogue: late-again`, in a file `late-again.yaml`"),
  ])
  func `a name that is not the file's, or none at all, is named`(first: String, path: String, hint: String) {
    let all = check(first, in: path)
    let column = first.count - first.drop { $0 != ":" }.count + 3
    #expect(found(all) == ["1:\(column) odd-name"])
    #expect(all.map(\.hint) == [hint] && all.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("dialogue: the-gift", "all/practices/the-gift.yaml"), ("library: feelings", "language/feelings.yaml"),
    ("dialogue: the-gift", "drafts/gift-2.yaml"), ("english: spelling", "language/english.yaml"),
  ])
  func `the file's own name is fine, and elsewhere any that is one`(first: String, path: String) {
    #expect(check(first, in: path) == [])
  }
}
