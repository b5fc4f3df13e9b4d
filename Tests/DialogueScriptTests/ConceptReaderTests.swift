import Dialogue
import Testing

@testable import DialogueScript

struct ConceptReaderTests {
  private func library(_ concepts: String, uses: [String: SharedLibrary] = [:]) -> (SharedLibrary?, [Diagnostic]) {
    let head = uses.isEmpty ? "" : "uses: \(uses.keys.sorted().joined(separator: ", "))\n"
    let script = Script(text: "library: weather\n\(head)concepts:\n\(concepts)\n", libraries: uses)
    guard case .library(let library) = script.content else { return (nil, script.diagnostics) }
    return (library, script.diagnostics)
  }

  @Test func `concepts are written out, nested ones and optional parts too`() {
    let (library, diagnostics) = library(
      "  weather:\n    - <rain>\n    - snow\n  rain: a (heavy) shower / drizzle", uses: [:])
    #expect(diagnostics == [])
    #expect(library?.concepts["rain"] == [["a", "shower"], ["a", "heavy", "shower"], ["drizzle"]])
    #expect(library?.concepts["weather"] == [["a", "shower"], ["a", "heavy", "shower"], ["drizzle"], ["snow"]])
  }

  @Test func `concepts of a library it uses are known, and its own come before them`() {
    let sky = SharedLibrary(
      name: "sky", concepts: ["cloud": [["cloud"]], "sun": [["sun"]]], place: Place(file: "", line: 1, column: 1))
    let (library, diagnostics) = library("  sky: <cloud> / <sun>\n  sun: sunshine", uses: ["sky": sky])
    #expect(diagnostics == [])
    #expect(library?.concepts == ["cloud": [["cloud"]], "sun": [["sunshine"]], "sky": [["cloud"], ["sunshine"]]])
  }

  @Test(arguments: [
    ("  a: x <b>\n  b: y / <a>", "3:3 concept-circle"), ("  a: <a>", "3:3 concept-circle"),
    ("  a: x ... y", "3:6 gap-in-concept"),
    ("  a:\n    - x\n    - y _ z", "5:7 gap-in-concept"), ("  a: ^ x", "3:6 gap-in-concept"),
    ("  a: <x = y>", "3:6 gap-in-concept"), ("  a: <rian>\n  rain: x", "3:6 unknown-concept"),
    ("  a: (x", "3:6 open-bracket"), ("  initials: x", "3:3 taken-name"), ("  a: <##>", "3:6 gap-in-concept"),
    ("  a: x / (y", "3:10 open-bracket"), ("  a:", "3:5 wrong-shape"), ("  a:\n    b: c", "4:5 wrong-shape"),
    ("  a:\n    - x\n    - b: c", "5:7 wrong-shape"),
    ("  a: " + String(repeating: "(x) ", count: 20), "3:6 too-many-phrases"),
    ("  a: " + (0..<20_001).map { "w\($0)" }.joined(separator: " / "), "3:6 too-many-phrases"),
  ])
  func `what a concept cannot hold is found in its place`(concepts: String, place: String) {
    #expect(found(library(concepts).1) == [place])
  }

  @Test func `a circle is said with its way round, once`() {
    let (_, diagnostics) = library("  top: <a>\n  a: <b>\n  b: <c>\n  c: <a>")
    #expect(diagnostics.map(\.message) == ["the concept `a` holds itself: a → b → c → a"])
  }

  @Test func `concepts nested without end are refused without harm`() {
    let text = (0..<5_000).map { "  c\($0): <c\($0 + 1)>" }.joined(separator: "\n") + "\n  c5000: x"
    #expect(library(text).1.map(\.code).contains("too-deep"))
  }

  @Test func `concepts that name one another many times are written out once`() {
    let known = SharedLibrary(
      name: "k", concepts: Dictionary(uniqueKeysWithValues: (0...28).map { ("c\($0)", [["x"]]) }),
      place: Place(file: "", line: 1, column: 1))
    let text = (0..<28).map { "  c\($0): <c\($0 + 1)>\n" }.joined() + "  c28: y"
    let (library, diagnostics) = library(text, uses: ["k": known])
    #expect(diagnostics == [])
    #expect(library?.concepts["c0"] == [["y"]])
  }
}
