package import Dialogue

/// A library file: concepts and rules that several dialogues share.
package struct SharedLibrary {
  static let keys = ["library", "title", "credit", "uses", "concepts", "rules"]

  package var name: String
  package var rules: [RuleDefinition] = []
  /// Every concept of it and of the libraries it uses, written out.
  package var concepts: [String: [[String]]] = [:]
  package var place: Place
  /// Whether nothing is wrong with it; what uses it cannot be used otherwise.
  package var isSound = true
}

extension SharedLibrary {
  /// Its rules by themselves, to hold them to their examples.
  package var asDefinition: DialogueDefinition {
    var definition = DialogueDefinition(name: name, place: place)
    definition.rules = rules
    definition.concepts = concepts
    return definition
  }
}
