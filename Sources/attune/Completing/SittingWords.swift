import DialogueScript
import Journal
import Practice
import Terminal

/// What Tab offers in a sitting: commands and practices, then what a command can be given. Tags and codes are known only
/// once the journal has been opened.
struct SittingWords {
  let repertoire: Repertoire
  let surroundings: Surroundings
  var tags: [Suggestion] = []
  var codes: [Suggestion] = []

  func suggestions(after before: String, beginning word: String) -> [Suggestion] {
    guard let command = before.split(separator: " ").first else {
      return word.hasPrefix("/") ? commands : commands + practices
    }
    switch command {
    case "/practice", "/practices": return practices
    case "/card", "/cards": return repertoire.cards.map { Suggestion($0.name, $0.title.text) }
    case "/region": return surroundings.contacts.regions.map { Suggestion($0.name, $0.title) }
    case "/client": return codes
    case "/tag": return tags
    default: return []
    }
  }

  private var commands: [Suggestion] { Command.all.map { Suggestion($0.name, $0.does) } }
  private var practices: [Suggestion] { surroundings.offers.map { Suggestion($0.name, $0.title) } }
}

extension SittingRun {
  /// - Parameter contents: what has been read of the journal.
  func offerWords(from contents: Contents? = nil) {
    var words = SittingWords(repertoire: repertoire, surroundings: sitting.surroundings)
    if let contents { (words.tags, words.codes) = (contents.tagSuggestions, contents.codeSuggestions) }
    console.completeWords { [words] in words.suggestions(after: $0, beginning: $1) }
  }
}

extension Contents {
  var tagSuggestions: [Suggestion] {
    TagCounts(matching().entries.map(\.entry)).counts.map { Suggestion($0.tag, $0.count.times) }
  }

  /// The codes of clients that entries have.
  var codeSuggestions: [Suggestion] {
    let codes = matching().entries.map(\.entry.client).filter { !$0.isEmpty }
    return Set(codes).map { code in Suggestion(code, codes.count { $0 == code }.times) }
  }
}

extension Int {
  fileprivate var times: String { self == 1 ? "1 entry" : "\(self) entries" }
}
