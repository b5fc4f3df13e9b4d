import Dialogue

extension RankedRule {
  /// Where it stands in the order of rules.
  var standing: String {
    "\(home), band \(band.word), \(words)"
  }

  private var words: String { fixedWords == 1 ? "1 fixed word" : "\(fixedWords) fixed words" }

  private var isDanger: Bool { band == .danger }

  private var home: String {
    switch scope {
    case .state: distance == 0 ? "in the state" : "in a state around it"
    case .dialogue: "in the dialogue"
    case .library: "in a library"
    }
  }

  /// What put it before the next one.
  func reason(before second: RankedRule?) -> String {
    guard let second else { return "because no other rule heard the line" }
    if isDanger != second.isDanger { return "because its band, danger, goes before everything else" }
    if distance != second.distance { return "because it stands \(home), and the next \(second.home)" }
    if band != second.band { return "because its band, \(band.word), goes before \(second.band.word)" }
    if fixedWords != second.fixedWords {
      return "because it asks for \(words), and the next for \(second.fixedWords)"
    }
    return "because it stands first in the file"
  }

  /// What put it behind the one that answered.
  func shortcoming(against best: RankedRule) -> String {
    if isDanger != best.isDanger { return "the one that answered is in the band danger, which goes first" }
    if distance != best.distance { return "it stands \(home), and the one that answered stands \(best.home)" }
    if band != best.band { return "its band is \(band.word), and \(best.band.word) goes first" }
    if fixedWords != best.fixedWords { return "it asks for fewer fixed words: \(fixedWords), not \(best.fixedWords)" }
    return "nothing but its place decides: it stands further down, \(rule.place.inShort)"
  }
}

extension RuleDefinition.Band {
  fileprivate var word: String {
    switch self {
    case .danger: "danger"
    case .form: "form"
    case .topic: "topic"
    case .default: "default"
    case .reaction: "reaction"
    }
  }
}

extension Place {
  /// The file without its folders, and the line.
  package var inShort: String { "(\(file.split(separator: "/").last ?? ""):\(line))" }
}
