import Practice

extension Questions {
  /// Somebody who can be listed.
  func listing(_ kind: Roster.Kind, for roster: Roster) throws -> Roster.Listing {
    let name = try answer(to: .rosterAsksName) { text -> String in
      try roster.check(name: text, of: kind)
      return text
    }
    let code = try kind == .client ? self.code(of: name, for: roster) : ""
    return try answer(to: .rosterAsksAlso) { text -> Roster.Listing in
      let listing = Roster.Listing(kind: kind, name: name, also: [text], code: code)
      // Once more: the code may tell one of the further names.
      try roster.check(listing)
      return listing
    }
  }

  private func code(of name: String, for roster: Roster) throws -> String {
    try answer(to: .rosterAsksCode) { text -> String in
      try roster.check(code: text, for: [name])
      return text
    }
  }

  func kind() throws -> Roster.Kind {
    try answer(to: .rosterAsksKind) { text -> Roster.Kind in
      guard let kind = Roster.Kind(rawValue: text.lowercased()) else {
        throw Failure.noChoice(among: Roster.Kind.allCases.map(\.rawValue))
      }
      return kind
    }
  }

  /// The one of those listed who is meant by a name or a code.
  func listing(in roster: Roster) throws -> Roster.Listing {
    try answer(to: .rosterAsksWhich) { text -> Roster.Listing in
      let found = roster.listings(called: text)
      guard let listing = found.first else {
        throw Failure("nobody and nothing is listed under that", hint: "`attune roster` shows the list")
      }
      guard found.count == 1 else {
        throw Failure("more than one is listed under that", hint: "a client's code names one alone")
      }
      return listing
    }
  }
}
