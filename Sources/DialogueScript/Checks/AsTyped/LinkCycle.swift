import Dialogue

extension AsTypedCheck {
  /// Links that lead round in a circle without ever saying anything.
  static let linkCycle = AsTypedCheck { script in
    let edges = script.edges
    let sure = cycles(in: edges.filter { !$0.rewrites }).map { cycle in
      Diagnostic.error(
        at: cycle[0].place, "these links lead round in a circle: \(cycle.path)", code: "link-cycle",
        hint: "let one of them say something")
    }
    // A sentence that is rewritten on the way may fit another rule the next time.
    let possible = cycles(in: edges).filter { cycle in cycle.contains { $0.rewrites } }.map { cycle in
      Diagnostic.warning(
        at: cycle[0].place, "these links may lead round in a circle: \(cycle.path)", code: "link-cycle",
        hint: "after \(AsTypedScript.mostLinks) links in one turn it says what it says `at a loss`")
    }
    return sure + possible
  }

  private static func cycles(in edges: [Edge]) -> [[Edge]] {
    let next = onward(edges)
    var seen: Set<String> = []
    var found: [[Edge]] = []
    for edge in edges where !seen.contains(edge.from) {
      var walk: [Edge] = []
      var word = edge.from
      while seen.insert(word).inserted, let step = next[word] {
        walk.append(step)
        word = step.to
      }
      if let start = walk.firstIndex(where: { $0.from == word }) { found.append(Array(walk[start...])) }
    }
    return found
  }

  /// For every keyword from which links go on for ever, one that does.
  private static func onward(_ edges: [Edge]) -> [String: Edge] {
    var count: [String: Int] = [:]
    for edge in edges { count[edge.from, default: 0] += 1 }
    let into = Dictionary(grouping: edges, by: \.to)
    var ended = edges.map(\.to).filter { count[$0] == nil }
    var isEnded = Set(ended)
    while let word = ended.popLast() {
      for edge in into[word] ?? [] {
        count[edge.from, default: 0] -= 1
        if count[edge.from] == 0, isEnded.insert(edge.from).inserted { ended.append(edge.from) }
      }
    }
    return Dictionary(
      edges.filter { !isEnded.contains($0.to) && !isEnded.contains($0.from) }.map { ($0.from, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A link that is followed when the keyword is asked, and no reply could come instead.
private struct Edge {
  let from: String
  let to: String
  let place: Place
  let rewrites: Bool
}

extension [Edge] {
  fileprivate var path: String { (map(\.from) + [last?.to ?? ""]).joined(separator: " → ") }
}

extension AsTypedDefinition {
  fileprivate var edges: [Edge] {
    keywords.flatMap { keyword in
      keyword.rules.flatMap { $0.edges(from: keyword.word) } + keyword.lastEdge
    }
  }
}

extension AsTypedDefinition.Keyword {
  /// The link that is followed when no rule fits; a rule that hears everything keeps it from ever being followed.
  fileprivate var lastEdge: [Edge] {
    guard let link, !rules.contains(where: { $0.hears.parts == [.run] }) else { return [] }
    return [Edge(from: word, to: link.word, place: link.place, rewrites: false)]
  }
}

extension AsTypedDefinition.Rule {
  /// Its links, when all its replies are links: with another reply among them the turn comes to that one.
  fileprivate func edges(from word: String) -> [Edge] {
    let edges = replies.compactMap { reply -> Edge? in
      switch reply {
      case .goesTo(let link): Edge(from: word, to: link.word, place: link.place, rewrites: false)
      case .rewrites(_, let link): Edge(from: word, to: link.word, place: link.place, rewrites: true)
      case .says, .nextKeyword: nil
      }
    }
    return edges.count == replies.count ? edges : []
  }
}
