/// What a sitting answers to a line: what to show, and what to do.
package struct Response: Sendable {
  package indirect enum Spoken: Hashable, Sendable {
    case attune(String)
    /// About the program itself, not part of the talk.
    case quiet(String)
    /// What was written, shown as it will be kept.
    case record([UInt8])
    /// What a simulated client says.
    case client(name: String, String)
    /// How numbers went, each over the whole of a role-play.
    case courses([Course])
    /// Drawn, where there is room for a picture; what it shows has been said in words.
    case picture([String])
    /// To be read at leisure: page by page where it is longer than the screen.
    case page([Spoken])
  }

  /// How one number went.
  package struct Course: Hashable, Sendable {
    package let name: String
    /// 0 to 100.
    package let values: [Double]
  }

  package enum Effect: Hashable, Sendable {
    /// Begin this practice: load it and call `begin`.
    case open(practice: String)
    /// Visit this practice: load it and call `visit`, or `cannotVisit`.
    case visit(practice: String)
    /// Keep the entry.
    case keep(Keeping)
    /// Unlink the draft.
    case letGo
    /// Leave; what is not kept waits as a draft.
    case leave
    case resumeWaiting
    /// Make the vault with the person at the terminal, then call `setUpGoesOn`.
    case makeVault
    /// Note one of the therapist's own people.
    case list(Contacts.Supporter)
    /// Note the region, by its name.
    case setRegion(String)
    case openJournal
    case search(String)
    case lock
    case explain
    /// Have a text written in an editor, and hear it as a line.
    case openEditor
    case help
    case listPractices
    case listCards
    case showCard(String)
  }

  package var spoken: [Spoken] = []
  package var effects: [Effect] = []

  package init() {}

  /// Whether it says nothing yet, and only has dialogues loaded that will.
  package var onlyLoads: Bool {
    spoken.isEmpty && !effects.isEmpty
      && effects.allSatisfy { effect in
        switch effect {
        case .open, .visit: true
        default: false
        }
      }
  }
}

/// What the journal is to keep of a sitting.
package struct Keeping: Hashable, Sendable {
  package let body: [UInt8]
  /// `reflection`, `role-play`, or `note`.
  package let kind: String
  package let practice: String
  package let tags: [String]
  package let client: String
  package let isFlagged: Bool
  package var ratings: [Entry.Rating]
  /// What the last dialogue was answered, by its headings.
  package let answers: [String: String]
}

extension Keeping {
  /// A text by itself.
  package init(body: [UInt8]) {
    self.init(body: body, kind: "note", practice: "", tags: [], client: "", isFlagged: false, ratings: [], answers: [:])
  }
}

extension Response {
  mutating func say(_ lines: [String]) { spoken += lines.map { .attune($0) } }

  mutating func add(_ other: Response) {
    spoken += other.spoken
    effects += other.effects
  }

  mutating func tell(_ lines: [String]) { spoken += lines.map { .quiet($0) } }
}
