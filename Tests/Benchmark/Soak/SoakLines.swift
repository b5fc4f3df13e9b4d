import DialogueScript

/// What is typed in the year: the conversations beside practices and clients, and some lines of its own.
struct SoakLines {
  struct Talk {
    let name: String
    let conversations: [[String]]
  }

  let practices: [Talk]
  let clients: [Talk]

  init() throws {
    practices = Repertoire(folders: [Sample.bundled]).names(in: "practices").compactMap { name in
      let whole = Self.conversations(of: "practices/\(name)").filter(\.isWhole).map(\.typed)
      return whole.isEmpty ? nil : Talk(name: name, conversations: whole)
    }
    clients = Self.starts.map { start in
      // A word or two would be an answer, once the client has left and it is asked what is to be kept.
      let all = Self.conversations(of: "clients/\(start.client)").map(\.typed)
      let long = all.map { lines in lines.filter { $0.split(separator: " ").count > 2 } }
      return Talk(name: start.client, conversations: long.filter { $0.count > 2 })
    }
    guard practices.count > 20, clients.allSatisfy({ !$0.conversations.isEmpty }) else {
      throw Failure("the bundled conversations are not where they are expected: \(Sample.bundled)")
    }
  }

  private static func conversations(of name: String) -> [Transcript.Conversation] {
    Transcript(SourceFile(path: "\(Sample.bundled)/\(name).transcript")).conversations
  }

  /// Six clients, and where else one can begin with each.
  static let starts: [(client: String, points: [String])] = [
    ("marisol", ["after a late start", "after a text that was not answered"]),
    ("desmond", ["after a strained hour", "the sixth hour"]), ("ash", ["after walking out", "the ninth hour"]),
    ("kowal", ["after a lecture", "half way"]),
    ("leena", ["after a cheerful hour", "the Tuesday after it was said"]),
    ("ruth", ["after the hour of leaflets", "the fourth hour"]),
  ]

  /// A practice is offered for each.
  static let free = [
    "I felt bored with my four o'clock", "she asked me for a hug at the door", "I am so tired after that session",
    "he did not come again and I was glad", "I keep thinking about what she said about her father",
  ]

  static let dangers = [
    "I want to die", "my client says she will kill herself tonight",
    "my client said his stepfather still hits the little one", "I slept with my client",
  ]

  static let notes = [
    "He came late again and we talked about the weather until the last five minutes. ",
    "She laughed at the end and I did not know why. I looked at the clock twice. ",
    "Long silence, a good one I think. My shoulders knew it before I did. ",
    "I said too much about sleep and he nodded the way people nod at leaflets. ",
  ]

  /// What the roster is told, each answer a line.
  static let roster = [
    ["client", "Maria Lopez", "M-12", ""], ["client", "Tomasz Nowak", "T-3", ""], ["client", "Kofi Mensah", "K-7", ""],
    ["supervisor", "Ann Field", ""], ["client", "Bridget Oyelaran", "B-40", ""], ["service", "Riverside Clinic", ""],
    ["client", "Rashid Khan", "R-5", ""], ["place", "Harrow Lane", ""],
  ]

  static let codes = ["M-12", "T-3", "K-7", "B-40", "R-5"]
  static let tags = ["hooked", "tired", "ending", "trust", "frame"]

  /// No bundled file holds it: what contains it can only have been typed.
  static let mark = "quokka"
}

extension Transcript.Conversation {
  fileprivate var isWhole: Bool { if case .end? = lines.last { true } else { false } }

  fileprivate var typed: [String] {
    lines.compactMap { line in if case .you(let text, _) = line { text } else { nil } }
  }
}

extension Array {
  /// Round and round.
  subscript(turning number: Int) -> Element { self[number % count] }
}
