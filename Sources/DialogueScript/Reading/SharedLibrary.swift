package import Dialogue

/// A library file: concepts and rules that several dialogues share.
package struct SharedLibrary {
  static let keys = ["library", "title", "credit", "uses", "concepts", "numbers", "rules"]

  package var name: String
  package var rules: [RuleDefinition] = []
  /// Every concept of it and of the libraries it uses, written out.
  package var concepts: [String: [[String]]] = [:]
  /// Numbers that its rules move, for every dialogue that uses it and says nothing else of them.
  package var numbers: [NumberDefinition] = []
  package var place: Place
  /// Whether nothing is wrong with it; what uses it cannot be used otherwise.
  package var isSound = true
}

/// The libraries there are, for whoever names one that is not among them.
package struct KnownLibraries {
  package var names: [String] = []
  /// Where they were looked for.
  package var folders: [String] = []
  /// The practices, for whoever extends one.
  package var practices: [String] = []

  func hint(for name: String) -> String {
    if let there = names.first(where: { $0.hasSuffix("/\(name)") }) { return "did you mean `\(there)`?" }
    if let near = nearest(to: name.inItsFolder, in: names.map(\.inItsFolder)) {
      return "did you mean `\(names.first { $0.inItsFolder == near } ?? near)`?"
    }
    let rule = "a library is named by folder and file, without `.yaml`, such as `language/feelings`"
    return folders.isEmpty ? rule : "\(rule); looked for in \(folders.joined(separator: ", "))"
  }
}

extension String {
  /// `feelings` of `language/feelings`: what all names of a folder share tells nothing about which is meant.
  var inItsFolder: String { split(separator: "/").last.map(String.init) ?? self }
}

extension SharedLibrary {
  /// Its rules by themselves, to hold them to their examples.
  package var asDefinition: DialogueDefinition {
    var definition = DialogueDefinition(name: name, place: place)
    definition.rules = rules
    definition.numbers = numbers
    definition.concepts = concepts
    return definition
  }
}
