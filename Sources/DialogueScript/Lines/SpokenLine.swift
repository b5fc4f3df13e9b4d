import Dialogue

/// A line that a person can see, where it stands, and who says it.
package struct SpokenLine: Encodable, Hashable, Sendable {
  package enum Speaker: String, Encodable, Sendable {
    case attune
    /// A library card, which is read and not said.
    case card
    /// A simulated client, who is not held to how Attune speaks.
    case client
  }

  package let file: String
  package let line: Int
  package let speaker: Speaker
  package let text: String
}

extension Script {
  /// Every line of this file that a person can see, in its order; what it takes from libraries stands there.
  package var spokenLines: [SpokenLine] {
    if case .asTyped(let definition) = content { return definition.spokenLines }
    if case .card(let card) = content { return card.spokenLines }
    if case .dialogue(let definition) = content, let card = definition.client {
      return definition.spokenLines(with: card)
    }
    if case .lines(let book) = content { return book.spokenLines }
    let wordings: [Wording] =
      switch content {
      case .dialogue(let definition), .labelling(let definition): definition.spoken
      case .library(let library): library.rules.flatMap(\.spoken)
      case .numbers(let numbers): numbers.spoken
      case .lines, .english, .asTyped, .card, .served, .identifiers, .nothing: []
      }
    let own = wordings.filter { !isExtension || $0.place.file == path }
    let places = own.map { ($0, $0.place) }.sorted { ($0.1.line, $0.1.column) < ($1.1.line, $1.1.column) }
    return places.flatMap { $0.0.spokenLines(by: .attune) }
  }
}

extension Phrasebook {
  /// Its lines; of a drill, what stands under `client` a client says, and what stands under `example` whoever practises.
  fileprivate var spokenLines: [SpokenLine] {
    lines.filter { $0.key != "example" && $0.key != "asks for" }.flatMap { key, wordings in
      wordings.flatMap { $0.spokenLines(by: key == "client" ? .client : .attune) }
    }.sorted { $0.line < $1.line }
  }
}

extension DialogueDefinition {
  /// Its own wordings; those of the libraries are theirs.
  var spoken: [Wording] { inShort + asksFirst + states.flatMap(\.spoken) + ownRules.flatMap(\.rule.spoken) }

  /// What a simulated client says, and what is told of them.
  fileprivate func spokenLines(with card: ClientCard) -> [SpokenLine] {
    let told = (card.setting + card.hiddenCard).flatMap { $0.spokenLines(by: .card) }
    let because = ownRules.flatMap(\.rule.because).flatMap { $0.spokenLines(by: .attune) }
    let said = spoken.flatMap { $0.spokenLines(by: .client) }
    return (told + because + said).sorted { $0.line < $1.line }
  }
}

extension StateDefinition {
  var spoken: [Wording] { says + asks + asksAgain + leaves }
}

extension RuleDefinition {
  var spoken: [Wording] { says + asks + resumesWith + laterAsks }
}

extension Wording {
  /// A wording of several lines says them one after the other; they stand in a block, below its `|`.
  fileprivate func spokenLines(by speaker: SpokenLine.Speaker) -> [SpokenLine] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().filter { !$0.element.isEmpty }.map { index, line in
      let number = place.line + (lines.count > 1 ? index + 1 : 0)
      return SpokenLine(file: place.file, line: number, speaker: speaker, text: String(line))
    }
  }
}
