import ArgumentParser
import DialogueScript
import Terminal

/// `attune card [NAME]`
struct CardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: "Read a library card: what it is, how it is used, what is known; without a name, list them.")

  @Argument(
    help: ArgumentHelp("The card.", valueName: "name"), completion: .names { $0.repertoire().cards.map(\.name) })
  var name: String?

  @Flag(help: "As one JSON object; the list as one a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let (console, repertoire) = (world.console(), world.repertoire())
    guard let name else { return try list(repertoire, on: console) }
    let card = try repertoire.cardOrFailure(name)
    if json { return console.write(try JSONLine(CardForm(card)).text + "\n") }
    console.paged { CardScreen(card).show(on: $0) }
  }

  private func list(_ repertoire: Repertoire, on console: any Console) throws {
    guard json else { return console.paged { CardList(repertoire).show(on: $0) } }
    for card in repertoire.cards {
      console.write(try JSONLine(Row(name: card.name, title: card.title.text, group: card.group.text)).text + "\n")
    }
  }

  private struct Row: Encodable {
    let name: String
    let title: String
    let group: String
  }
}

/// A card as JSON.
private struct CardForm: Encodable {
  struct Claim: Encodable {
    let claim: String
    let source: String
    let limit: String
  }

  let name: String
  let title: String
  let group: String
  let whatItIs: String
  let howItIsUsed: String
  let evidence: [Claim]
  let listTitle: String?
  let list: [String]
  let picture: [String]
  let pictureInWords: String?
  let correction: String?
  let seeAlso: [String]
  let practices: [String]
  let credit: String
  let references: [String]

  init(_ card: Card) {
    (name, title, group) = (card.name, card.title.text, card.group.text)
    (whatItIs, howItIsUsed) = (card.whatItIs.text, card.howItIsUsed.text)
    evidence = card.evidence.map { Claim(claim: $0.claim.text, source: $0.source.text, limit: $0.limit.text) }
    (listTitle, list) = (card.listTitle?.text, card.list.map(\.text))
    (picture, pictureInWords) = (card.pictureLines, card.pictureInWords?.text)
    (correction, credit) = (card.correction?.text, card.credit.text)
    (seeAlso, practices) = (card.seeAlso.map(\.text), card.practices.map(\.text))
    references = card.references.map(\.text)
  }
}
