import Dialogue

@testable import DialogueScript

/// What all checks find in one state of a sound dialogue: `5:11 two-questions`, without what is not asked for.
func found(_ code: String, inState state: String) -> [String] {
  found(code, in: "dialogue: tea\ncredit: our own\nstates:\n  cup:\n    asks: Which?\n\(state)\n    otherwise: ends\n")
}

/// What all checks find of one kind.
func found(_ code: String, in text: String, libraries: [String: SharedLibrary] = [:]) -> [String] {
  found(
    Script(text: text, libraries: libraries).everythingWrong(english: English(), dialogues: ["boundary"])
      .filter { $0.code == code })
}

/// Rules of one state: each a name and its keys, parted by `; `.
func rules(_ all: [(name: String, keys: String)]) -> String {
  "    rules:\n"
    + all.map { name, keys in
      "      \(name):\n" + keys.split(separator: ";").map { "        \($0.trimmed)" }.joined(separator: "\n")
    }.joined(separator: "\n")
}
