import CReadline
import Glibc

/// Tab completes the words the console was given, and never names of files.
enum WordCompletion {
  /// Who is asked for words.
  nonisolated(unsafe) static var source: Completion = { _, _ in [] }
  /// How the words that fit are shown.
  nonisolated(unsafe) static var show: ([Suggestion]) -> Void = { _ in }
  /// What the present Tab found.
  fileprivate nonisolated(unsafe) static var found: [Suggestion] = []
  /// What of it has not been handed to readline, which takes one by one.
  fileprivate nonisolated(unsafe) static var rest: ArraySlice<Suggestion> = []

  /// Those that begin with the word, each once, in the order of the alphabet.
  static func words(after before: String, beginning word: String, from source: Completion) -> [Suggestion] {
    let start = word.lowercased()
    var seen: Set<String> = []
    return source(before, word).filter { $0.word.lowercased().hasPrefix(start) && seen.insert($0.word).inserted }
      .sorted { $0.word < $1.word }
  }
}

/// readline's side of it; the matches and their array are freed by readline.
func completeWord(
  _ word: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  attune_complete_no_files()
  guard let word, let line = attune_line() else { return nil }
  let before = String(decoding: UnsafeRawBufferPointer(start: line, count: Int(start)), as: UTF8.self)
  let typed = String(cString: word)
  WordCompletion.found = WordCompletion.words(after: before, beginning: typed, from: WordCompletion.source)
  WordCompletion.rest = WordCompletion.found[...]
  return rl_completion_matches(word) { _, _ in WordCompletion.rest.popFirst().flatMap { strdup($0.word) } }
}

/// Below the line that is being typed, which is drawn again after it.
func showMatches(_: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _: Int32, _: Int32) {
  rl_crlf()
  fflush(nil)
  WordCompletion.show(WordCompletion.found)
  rl_forced_update_display()
}
