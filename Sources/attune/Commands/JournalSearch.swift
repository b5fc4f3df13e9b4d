import ArgumentParser
import Journal
import Practice
import Terminal

/// `attune journal search WORDS`
struct JournalSearch: JournalAction {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find entries that hold these words, with what stands around them.",
    discussion: """
      Words side by side all have to be there; `or`, `not` and parentheses say otherwise; what stands in quotation marks \
      is looked for as it stands. Capitals do not matter. Without words they are read from standard input, which leaves \
      no trace in the shell's history.

      Examples:
        attune journal search bored or tired not monday
        attune journal search --from march
      """)

  @Argument(
    help: ArgumentHelp("`bored tired`, `bored or tired`, `bored not tired`, `\"four o'clock\"`.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var selection: Selection

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    // What is to be found is asked for before the passphrase.
    let world = try World(options.over(attune.options))
    let query = try query { ask(on: world.console(), isInteractive: world.isInteractive) }
    var session = try JournalSession(world, for: Self.purpose)
    try search(query, in: &session)
  }

  func act(in session: inout JournalSession) throws {
    let query = try query { ask(on: session.console, isInteractive: session.world.isInteractive) }
    try search(query, in: &session)
  }

  private func query(_ line: () -> String?) throws -> Query {
    do throws(Query.Fault) { return words.isEmpty ? try Query(line() ?? "") : try Query(words: words) } catch {
      throw Failure(error)
    }
  }

  private func search(_ query: Query, in session: inout JournalSession) throws {
    let found = session.contents.matching(try selection.filter(in: session), query)
    if json {
      try session.screen.listAsJSON(found, holding: query)
    } else {
      session.list(found, holding: query)
    }
    session.warn()
  }

  private func ask(on console: any Console, isInteractive: Bool) -> String? {
    guard case .line(let line) = console.readLine(prompt: isInteractive ? "Search for: " : "") else { return nil }
    return String(decoding: line, as: UTF8.self)
  }
}

extension Failure {
  init(_ fault: Query.Fault) {
    switch fault {
    case .empty: self.init("no words to look for", hint: "`attune journal search WORDS`")
    case .openQuotationMark: self.init("a quotation mark is not closed", hint: "\"two words\" finds them as they stand")
    case .openParenthesis: self.init("a parenthesis is not closed")
    case .strayParenthesis: self.init("a parenthesis stands where none was opened")
    case .loose(let word):
      self.init("`\(word)` has nothing to join", hint: "to look for the word itself: \"\(word)\", in quotation marks")
    }
  }
}
