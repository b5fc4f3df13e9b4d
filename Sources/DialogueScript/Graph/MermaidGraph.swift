extension StateGraph {
  /// The picture in the language of Mermaid, which many viewers of Markdown draw.
  package var mermaid: String {
    let head = ["---", "title: \(title.yamlQuoted)", "---", "flowchart TD"]
    let edges = edges.map { "  n\($0.from) \($0.isOtherwise ? "-.->" : "-->")|\($0.lines.mermaidQuoted)| n\($0.to)" }
    return (head + mermaidNodes(in: nil) + edges + classes + edgeStyles).joined(separator: "\n") + "\n"
  }

  /// The nodes of a group, and the groups in it.
  private func mermaidNodes(in group: Int?) -> [String] {
    let own = nodes.enumerated().filter { $1.group == group }.map { "  n\($0)\($1.mermaidShape)" }
    let inner = groups.indices.filter { groups[$0].parent == group }.flatMap { number in
      ["  subgraph g\(number) [\([groups[number].title].mermaidQuoted)]"] + mermaidNodes(in: number) + ["  end"]
    }
    return own + inner
  }

  private var classes: [String] {
    var written = ["  classDef danger fill:#f4c7c3,stroke:#a50e0e"]
    for (name, reach) in [("all", Reach.all), ("some", .some), ("none", .none)] {
      written.append("  classDef reach_\(name) fill:\(reach.fill)")
      let members = nodes.indices.filter { nodes[$0].reach == reach }
      if !members.isEmpty { written.append("  class \(members.map { "n\($0)" }.joined(separator: ",")) reach_\(name)") }
    }
    let dangers = nodes.indices.filter { nodes[$0].kind == .danger }.map { "n\($0)" }
    return dangers.isEmpty ? written : written + ["  class \(dangers.joined(separator: ",")) danger"]
  }

  private var edgeStyles: [String] {
    [Reach.all, .some, .none].compactMap { reach in
      let numbers = edges.indices.filter { edges[$0].reach == reach }.map(String.init).joined(separator: ",")
      return numbers.isEmpty ? nil : "  linkStyle \(numbers) stroke:\(reach.stroke),color:\(reach.stroke)"
    }
  }
}

extension StateGraph.Node {
  fileprivate var mermaidShape: String {
    let label = (lines + [reach?.words].compactMap { $0 }).mermaidQuoted
    return switch kind {
    case .start: "([\(label)])"
    case .state: "(\(label))"
    case .end: "(((\(label))))"
    case .shared: "[/\(label)/]"
    case .danger: "{{\(label)}}"
    case .path: "[[\(label)]]"
    }
  }
}

extension [String] {
  /// Lines of text in quotation marks. Every sign that Mermaid or HTML might take as its own goes in by its number.
  fileprivate var mermaidQuoted: String {
    "\"" + map { $0.unicodeScalars.map(\.mermaidEscaped).joined() }.joined(separator: "<br>") + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var mermaidEscaped: String {
    switch self {
    case "\n": "<br>"
    case "\"", "#", "<", ">", "&", "`", "\\", ";", "|", "[", "]", "{", "}", "%", "*", "~": "#\(value);"
    default: String(Character(self))
    }
  }
}

extension String {
  /// A title in the front matter, which is YAML.
  fileprivate var yamlQuoted: String { "'" + replacing("'", with: "''").replacing("\n", with: " ") + "'" }
}
