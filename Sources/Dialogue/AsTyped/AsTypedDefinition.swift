/// A rules-only file as its author wrote it, in the manner of ELIZA (Weizenbaum, CACM 9(1), 1966): by names, every part
/// with its place. All its words are in capitals.
package struct AsTypedDefinition: Sendable {
  package var name: String
  package var title = ""
  package var credit = ""
  package var place: Place
  package var greetings: [Assembly] = []
  /// Signs and words that part a line into clauses.
  package var cuts: [String] = [",", "."]
  package var keywords: [Keyword] = []
  package var memory: Memory?
  /// What is said when no keyword answers, one after the other.
  package var otherwise: [Assembly] = []
  /// What is said when the script itself leads nowhere, one for each state of the counter.
  package var atALoss: [Assembly] = []
  package var otherwisePlace: Place
  package var atALossPlace: Place

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
    otherwisePlace = place
    atALossPlace = place
  }

  /// A word the script knows: what it is read as, what kind of word it is, and what answers it.
  package struct Keyword: Sendable {
    package var word: String
    package var place: Place
    package var becomes: String?
    package var rank = 0
    package var tags: [String] = []
    /// Asked in this order; the first that fits answers.
    package var rules: [Rule] = []
    /// The keyword that answers when no rule fits.
    package var link: Link?

    package init(word: String, place: Place) {
      self.word = word
      self.place = place
    }

    /// A word that is only read as another, or only has tags, answers nothing.
    package var answers: Bool { !rules.isEmpty || link != nil }
  }

  /// Another keyword, whose rules are asked instead.
  package struct Link: Hashable, Sendable {
    package var word: String
    package var place: Place

    package init(word: String, place: Place) {
      self.word = word
      self.place = place
    }
  }

  package struct Rule: Sendable {
    package var hears: Decomposition
    package var place: Place
    /// Taken in turn, in this order.
    package var replies: [Reply]

    package init(hears: Decomposition, place: Place, replies: [Reply]) {
      self.hears = hears
      self.place = place
      self.replies = replies
    }
  }

  package enum Reply: Hashable, Sendable {
    case says(Assembly)
    case goesTo(Link)
    case nextKeyword
    /// The sentence is written anew, and another keyword answers it.
    case rewrites(Assembly, goesTo: Link)
  }

  /// What is kept for later when a keyword answers; which of the four rules does it depends on the last word.
  package struct Memory: Sendable {
    package static let rules = 4

    package struct Rule: Sendable {
      package var hears: Decomposition
      package var says: Assembly

      package init(hears: Decomposition, says: Assembly) {
        self.hears = hears
        self.says = says
      }
    }

    package var keyword: Link
    package var rules: [Rule]
    package var place: Place

    package init(keyword: Link, rules: [Rule], place: Place) {
      self.keyword = keyword
      self.rules = rules
      self.place = place
    }
  }
}
