package import Dialogue

/// `sources.yaml`: what the documents behind Attune name, row by row, and where each is done here.
package struct Served: Sendable {
  package struct Row: Sendable {
    package let number: Int
    package let item: String
    /// The documents it comes from: `S2, S3`.
    package let seed: String
    package var services: [Service] = []
    package let place: Place
  }

  /// One thing that serves a row.
  package struct Service: Hashable, Sendable {
    /// What it is: `guided reflection`.
    package let kind: String
    /// A file and what stands in it, `practices/alliance-map#goals`; or `waiting`.
    package let anchor: String
    package let place: Place

    package var isWaiting: Bool { anchor == "waiting" }
    /// The file: `practices/alliance-map`.
    package var file: String { anchor.prefix { $0 != "#" }.trimmed }
    /// The state, rule, heading or field in it; empty when the file as a whole is meant.
    package var part: String { anchor.drop { $0 != "#" }.dropFirst().trimmed }
  }

  package static let kinds = [
    "guided reflection", "role-play", "checklist", "journal template", "supervision question", "library card", "drill",
    "guard",
  ]
  /// What comes with simulated clients, and may be waited for.
  static let mayWait = ["role-play", "drill"]

  package var rows: [Row] = []
}
