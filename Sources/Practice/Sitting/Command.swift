/// A line that begins with `/`: something to do, not something to think about.
package enum Command: Hashable, Sendable {
  /// Make the journal, when there is none.
  case setUp
  case help, practices, skip, enough, back, why, pause, resume, flag, draft, lock, quit, safe, notMe, people, write
  case editor
  /// Note the region whose numbers are shown.
  case region(String)
  /// Begin a practice; without a name, say which there are.
  case practice(String)
  /// Tags for the entry, as typed.
  case tag(String)
  /// The code of the client it is about.
  case client(String)
  /// A library card; without a name, which there are.
  case card(String)
  /// The journal: all of it, or what holds these words.
  case journal
  case search(String)
  /// No such command.
  case unknown(String)

  /// Every command as it is typed, with what it does in a few words and whether something follows it.
  package static let all: [(name: String, does: String)] = [
    ("/help", "what can be typed here"), ("/practices", "the practices there are"),
    ("/practice", "NAME: begin a practice"), ("/skip", "leave this question out"),
    ("/enough", "stop here and go to the close"), ("/back", "one step back; the last answer is taken out"),
    ("/why", "why the last line was said"), ("/pause", "leave; what is written waits"),
    ("/resume", "go on with what waits"), ("/flag", "flag for supervision"), ("/tag", "WORDS: tag what is written"),
    ("/client", "CODE: whom it is about, by a code"), ("/draft", "what is written so far"),
    ("/write", "write at length, until a single full stop or Ctrl-D"),
    ("/editor", "write in your own editor, on a file in memory"), ("/journal", "the entries kept"),
    ("/setup", "make the journal, where there is none"),
    ("/search", "WORDS: entries that hold them"),
    ("/card", "NAME: a library card; without a name, which there are"),
    ("/people", "whom to turn to: your own people, and the numbers of your region"),
    ("/region", "NAME: the region whose numbers are shown"), ("/safe", "after an interruption: you are safe, leave it"),
    ("/not-me", "after an interruption: it was not meant that way"),
    ("/lock", "clear the screen and hide everything until the passphrase"),
    ("/quit", "leave"),
  ]

  /// Whether it goes on with the sitting, or shows something of it: hidden behind a lock, that has to be opened first.
  package var needsSitting: Bool {
    switch self {
    case .skip, .enough, .back, .why, .draft: true
    default: false
    }
  }

  var isSearch: Bool { if case .search = self { true } else { false } }

  /// The command in a line; `nil` when the line is an answer.
  package init?(_ line: String) {
    guard line.hasPrefix("/") else { return nil }
    let word = line.prefix { !$0.isWhitespace }
    let rest = line.dropFirst(word.count).trimmingSpace
    switch word.lowercased() {
    case "/help", "/?": self = .help
    case "/practices": self = rest.isEmpty ? .practices : .practice(rest)
    case "/practice": self = rest.isEmpty ? .practices : .practice(rest)
    case "/skip": self = .skip
    case "/enough": self = .enough
    case "/back": self = .back
    case "/why": self = .why
    case "/pause": self = .pause
    case "/resume": self = .resume
    case "/flag": self = .flag
    case "/tag": self = .tag(rest)
    case "/client": self = .client(rest)
    case "/draft": self = .draft
    case "/journal": self = .journal
    case "/setup": self = .setUp
    case "/card", "/cards": self = .card(rest)
    case "/search": self = .search(rest)
    case "/safe": self = .safe
    case "/people": self = .people
    case "/region": self = .region(rest)
    case "/write": self = .write
    case "/editor": self = .editor
    case "/not-me": self = .notMe
    case "/lock": self = .lock
    case "/quit", "/exit", "/q": self = .quit
    default: self = .unknown(String(word))
    }
  }
}

extension StringProtocol {
  var trimmingSpace: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
