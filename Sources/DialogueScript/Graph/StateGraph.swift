import Dialogue

/// A dialogue as a picture: its states, and what leads from one to another. Made by `init(_:coverage:dangers:)`; written
/// out as `dot` and `mermaid`.
package struct StateGraph: Sendable {
  package enum Kind: Sendable {
    case start, state, end
    /// Rules that stand in every state, of the dialogue or of a library.
    case shared
    case danger
    /// Another dialogue.
    case path
  }

  /// How much of something the conversations beside the dialogue reach.
  package enum Reach: Sendable {
    case all, some, none
  }

  package struct Node: Sendable {
    let kind: Kind
    /// What it is called, and further lines.
    var lines: [String]
    /// `nil` when no conversations were looked at.
    var reach: Reach?
  }

  package struct Edge: Sendable {
    let from: Int
    let to: Int
    let isOtherwise: Bool
    /// The patterns that take it.
    var lines: [String]
    var reach: Reach?
  }

  /// What interrupts a dialogue: the labels of a risk file, and the dialogue that answers them.
  package struct Danger: Sendable {
    let labels: [String]
    let path: String

    package init(labels: [String], path: String) {
      self.labels = labels
      self.path = path
    }
  }

  var title: String
  var nodes: [Node] = []
  var edges: [Edge] = []

  /// The same with every text changed: made safe for where it is going to be shown.
  package func mapTexts(_ change: (String) -> String) -> StateGraph {
    var graph = self
    graph.title = change(title)
    for index in nodes.indices { graph.nodes[index].lines = nodes[index].lines.map(change) }
    for index in edges.indices { graph.edges[index].lines = edges[index].lines.map(change) }
    return graph
  }
}

extension StateGraph.Reach {
  init(_ count: Int, of all: Int) { self = count == 0 ? .none : count < all ? .some : .all }
}
