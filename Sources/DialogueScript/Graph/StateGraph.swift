/// A dialogue as a picture: its states, and what leads from one to another. Made by `init(_:coverage:dangers:)`; written
/// out as `dot` and `mermaid`.
package struct StateGraph: Sendable {
  enum Kind: Sendable {
    case start, state, end
    /// Rules that stand in several states: of one that holds others, of the dialogue, of a library.
    case shared
    case danger
    /// Another dialogue.
    case path
  }

  /// How much of something the conversations beside the dialogue reach.
  enum Reach: Sendable {
    case all, some, none
  }

  struct Node: Sendable {
    let kind: Kind
    /// What it is called, and further lines.
    var lines: [String]
    /// `nil` when no conversations were looked at.
    var reach: Reach?
    /// The number of the group it stands in.
    var group: Int?
  }

  /// A state that holds others.
  struct Group: Sendable {
    var title: String
    let parent: Int?
  }

  struct Edge: Sendable {
    let from: Int
    let to: Int
    var isOtherwise = false
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
  var groups: [Group] = []
  var edges: [Edge] = []

  /// The same with every text changed: made safe for where it is going to be shown.
  package func mapTexts(_ change: (String) -> String) -> StateGraph {
    var graph = self
    graph.title = change(title)
    for index in nodes.indices { graph.nodes[index].lines = nodes[index].lines.map(change) }
    for index in groups.indices { graph.groups[index].title = change(groups[index].title) }
    for index in edges.indices { graph.edges[index].lines = edges[index].lines.map(change) }
    return graph
  }
}

extension StateGraph.Reach {
  init(_ count: Int, of all: Int) { self = count == 0 ? .none : count < all ? .some : .all }
}
