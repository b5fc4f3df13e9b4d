extension StateGraph {
  /// The picture in the language of Graphviz.
  package var dot: String {
    let head = [
      "digraph dialogue {", "  graph [label=\(title.dotQuoted), labelloc=t, rankdir=TB, fontname=\"sans-serif\"]",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"]",
      "  edge [fontname=\"sans-serif\", fontsize=10]",
    ]
    let edges = edges.map { "  n\($0.from) -> n\($0.to) [\($0.dotAttributes)]" }
    return (head + dotNodes(in: nil) + edges + ["}"]).joined(separator: "\n") + "\n"
  }

  /// The nodes of a group, and the groups in it.
  private func dotNodes(in group: Int?) -> [String] {
    let own = nodes.enumerated().filter { $1.group == group }.map { "  n\($0) [\($1.dotAttributes)]" }
    let inner = groups.indices.filter { groups[$0].parent == group }.flatMap { number in
      ["  subgraph cluster\(number) {", "  label=\(groups[number].title.dotQuoted)"] + dotNodes(in: number) + ["  }"]
    }
    return own + inner
  }
}

extension StateGraph.Node {
  fileprivate var dotAttributes: String {
    let label = "label=" + (lines + [reach?.words].compactMap { $0 }).joined(separator: "\n").dotQuoted
    return [label, kind.dotShape, reach.map { "fillcolor=\"\($0.fill)\"" }].compactMap { $0 }.joined(separator: ", ")
  }
}

extension StateGraph.Kind {
  fileprivate var dotShape: String? {
    switch self {
    case .start: "penwidth=3"
    case .state: nil
    case .end: "peripheries=2"
    case .shared: "shape=note, style=\"dashed,filled\""
    case .danger: "shape=octagon, style=filled, fillcolor=\"#f4c7c3\", color=\"#a50e0e\""
    case .path: "shape=component, style=filled"
    }
  }
}

extension StateGraph.Edge {
  fileprivate var dotAttributes: String {
    let style = isOtherwise ? "style=dashed" : nil
    let colour = reach.map { "color=\"\($0.stroke)\", fontcolor=\"\($0.stroke)\"" }
    return ["label=" + lines.joined(separator: "\n").dotQuoted, style, colour].compactMap { $0 }.joined(separator: ", ")
  }
}

extension StateGraph.Reach {
  /// Colour never carries meaning alone.
  var words: String? {
    switch self {
    case .all: nil
    case .some: "(reached in part)"
    case .none: "(not reached)"
    }
  }

  var fill: String {
    switch self {
    case .all: "#d7ecd9"
    case .some: "#fdf0c4"
    case .none: "#f9d9d5"
    }
  }

  var stroke: String {
    switch self {
    case .all: "#1e6b34"
    case .some: "#8a6100"
    case .none: "#b3261e"
    }
  }
}

extension String {
  /// A quoted string of the DOT language, where a backslash begins an escape and a newline is `\n`.
  fileprivate var dotQuoted: String {
    let escaped = unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      // Graphviz would read `&lt;` as `<`.
      case "&": text += "&amp;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
