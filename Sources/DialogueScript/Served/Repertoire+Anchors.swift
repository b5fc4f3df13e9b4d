import Dialogue
import Foundation

extension Repertoire {
  /// What can be named in a file such as `practices/boundary`; `nil` when there is no such file.
  func anchors(in name: String) -> [String]? {
    guard !name.split(separator: "/").contains("..") else { return nil }
    if let path = path(of: name) { return script(SourceFile(path: path)).anchors }
    let notes = folders.lazy.map { "\($0)/\(name).md" }.first { FileManager.default.fileExists(atPath: $0) }
    return notes.map { path in
      SourceFile(path: path).text.linesOfText.filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3).trimmed }
    }
  }
}

extension Script {
  /// The names of what stands in it: states and rules, the occasions of its lines, the fields of a card.
  package var anchors: [String] {
    switch content {
    case .dialogue(let definition), .labelling(let definition):
      definition.states.map(\.name) + definition.ownRules.map(\.rule.name)
    case .library(let library): library.rules.map(\.name) + library.concepts.keys.sorted()
    case .lines(let book): book.lines.keys.sorted()
    case .card(let card): card.fields
    case .numbers(let numbers): numbers.regions.map(\.name)
    case .identifiers(let file): file.rules.rules.map(\.name)
    case .english, .asTyped, .served, .nothing: []
    }
  }
}
