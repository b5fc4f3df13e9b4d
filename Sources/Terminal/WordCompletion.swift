import CReadline
import Glibc

/// Tab completes the words the console was given, and never names of files.
enum WordCompletion {
  /// Who is asked for words.
  nonisolated(unsafe) static var source: Completion = { _, _ in [] }
  /// What the present Tab found, handed to readline one by one.
  fileprivate nonisolated(unsafe) static var found: ArraySlice<String> = []

  static func words(after before: String, beginning word: String, from source: Completion) -> [String] {
    let start = word.lowercased()
    return Set(source(before, word).filter { $0.lowercased().hasPrefix(start) }).sorted()
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
  WordCompletion.found = WordCompletion.words(after: before, beginning: typed, from: WordCompletion.source)[...]
  return rl_completion_matches(word) { _, _ in WordCompletion.found.popFirst().flatMap { strdup($0) } }
}
