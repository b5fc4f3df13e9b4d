import DialogueScript
import Foundation

extension Extreme {
  /// Files made to overwhelm what reads them.
  static let files: [Extreme] = [
    .file("alias bomb", "lost-anchor") {
      let levels = (1...30).map { "  - &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
      return "dialogue: bomb\nstates:\n  - &a0 boom\n" + levels.joined(separator: "\n")
    },
    .file("alias bomb of keys", "lost-anchor") {
      let levels = (1...30).map { "k\($0): &a\($0) {x: *a\($0 - 1), y: *a\($0 - 1), z: *a\($0 - 1)}" }
      return "dialogue: bomb\nk0: &a0 boom\n" + levels.joined(separator: "\n")
    },
    .file("10,000 lists in brackets", "too-deep") {
      "dialogue: deep\nstates: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    },
    .file("10,000 lists by dashes", "too-deep") {
      "dialogue: deep\nstates:\n  " + String(repeating: "- ", count: 10_000) + "x"
    },
    .file("1,500 states in one another", "too-deep") {
      let states = (0..<1_500).map { depth in
        let indent = String(repeating: " ", count: depth * 2 + 2)
        return "\(indent)s\(depth):\n\(indent) states:"
      }
      return "dialogue: deep\nstates:\n" + states.joined(separator: "\n") + "\n" + String(repeating: " ", count: 3_010)
        + "x: y"
    },
    .file("10,000 brackets in a pattern", "pattern") {
      dialogue(hearing: String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000))
    },
    .file("optional parts that multiply in a concept", "too-many-phrases") {
      "library: many\nconcepts:\n  many: " + String(repeating: "(a/b/c/d) ", count: 30)
    },
    .file("concepts that multiply in one another", "too-many-phrases") {
      let levels = (1...29).map { "  c\($0): <c\($0 - 1)> <c\($0 - 1)> / <c\($0 - 1)>" }
      return "library: many\nconcepts:\n  c0: a / b\n" + levels.joined(separator: "\n")
    },
    .file("concepts that hold each other", "concept-circle") {
      "library: circle\nconcepts:\n" + (0..<20).map { "  c\($0): <c\(($0 + 1) % 20)>" }.joined(separator: "\n")
    },
    .file("a word of a megabyte in a pattern", nil) { dialogue(hearing: String(repeating: "a", count: 1_000_000)) },
    .file("3,000 unknown keys", "unknown-key") {
      dialogue(hearing: "a") + (0..<3_000).map { "kay\($0): x\n" }.joined()
    },
    .file("3,000 destinations that are not there", "unknown-state") {
      dialogue(hearing: "a") + "rules:\n"
        + (0..<3_000).map { "  r\($0):\n    hears: w\($0)\n    goes to: stat\($0)" }.joined(separator: "\n")
        + "\n"
    },
    .file("a chain of 2,000 states", nil) {
      let states = (0..<2_000).map { "  s\($0):\n    asks: What?\n    otherwise: goes to s\($0 + 1)" }
      return "dialogue: chain\ncredit: our own\nstates:\n" + states.joined(separator: "\n")
        + "\n  s2000:\n    says: Done.\n    ends: yes\n"
    },
    Extreme(name: "a file of 50 MB") {
      let path = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString).yaml").path
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      truncate(path, 50_000_000)
      return {
        defer { unlink(path) }
        let codes = SourceFile(path: path).document.diagnostics.map(\.code)
        guard codes == ["unreadable-file"] else { throw Failure("found \(codes)") }
        return "turned down"
      }
    },
  ]

  /// A dialogue of one rule.
  static func dialogue(hearing pattern: String) -> String {
    """
    dialogue: extreme
    credit: our own
    states:
      talk:
        asks: What is it?
        rules:
          one:
            hears: \(pattern)
            says: Yes.
        otherwise:
          says: No.
          ends: yes

    """
  }
}
