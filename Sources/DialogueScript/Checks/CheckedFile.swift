import Dialogue

/// What a check looks at: the rules of one file, and where everything in it stands.
struct CheckedFile {
  enum Kind {
    case dialogue, labelling, library, lines
  }

  let kind: Kind
  let definition: DialogueDefinition
  /// Missing when only the definition is at hand; things are then reported where their rule or state begins.
  let layout: Layout?
  /// The dialogues that can be visited, when they are known.
  let dialogues: [String]?
  /// The headings that practices are listed under, when they are known.
  let needs: [String]
  /// What can be heard in a therapist's line, when that is known.
  let skills: [String]?
  /// Rules of a library that give labels. They do not compete: they are all heard.
  let labelling: [RuleDefinition]
  /// Every group of rules of which the place in the file can decide.
  let scopes: [Scope]

  /// Rules that are asked together: those of one state, or those of the file.
  struct Scope {
    let rules: [RuleDefinition]
    /// Tells which of them hear a line.
    let contest: Contest
    /// Tells whether a line has what the state must have, when an answer to it must have something.
    let needs: Contest?
  }

  /// Only what is needed to see whether a dialogue can be talked to.
  init(_ definition: DialogueDefinition) {
    self.definition = definition
    kind = .dialogue
    layout = nil
    dialogues = nil
    needs = []
    skills = nil
    labelling = []
    scopes = []
  }

  init(
    _ definition: DialogueDefinition, kind: Kind, english: English, layout: Layout, dialogues: [String]?,
    needs: [String] = [], skills: [String]? = nil
  ) {
    self.definition = definition
    self.kind = kind
    self.layout = layout
    self.dialogues = dialogues
    self.needs = needs
    self.skills = skills
    let contest = { Contest($0, concepts: definition.concepts, english: english) }
    let ofStates = definition.states.map { ($0.rules, definition.needs(of: $0)) }
    labelling = kind == .library ? definition.rules.filter { $0.label != nil } : []
    let talking = kind == .library ? definition.rules.filter { $0.label == nil } : definition.rules
    // Reactions do not stand in each other's way: all that hear a line are carried out.
    let answering = ([(talking, [])] + ofStates).map { rules, needs in (rules.filter { $0.band != .reaction }, needs) }
    scopes = answering.filter { !$0.0.isEmpty }.map { rules, needs in
      Scope(rules: rules, contest: contest(rules), needs: needs.isEmpty ? nil : contest(needs))
    }
  }
}

extension DialogueDefinition {
  /// What an answer must have, as a rule, where the rules of the state answer in no other one.
  fileprivate func needs(of state: StateDefinition) -> [RuleDefinition] {
    guard !state.mustHave.isEmpty, !states.contains(where: { $0.parent == state.name }) else { return [] }
    var rule = RuleDefinition(name: "must have", place: state.place)
    rule.hears = state.mustHave
    return [rule]
  }
}

extension CheckedFile {
  /// Where a key of a rule or state has its value, else where the rule or state begins.
  func place(of key: String, in owner: Place) -> Place { layout?.value(of: key, in: owner)?.place ?? owner }

  /// Where one of the texts under a key stands: the `number`th example.
  func place(of key: String, number: Int, in owner: Place) -> Place {
    layout?.place(of: key, number: number, in: owner) ?? owner
  }

  /// Where `needle` stands in a text that begins at a place.
  func place(of needle: String, from place: Place) -> Place { layout?.place(of: needle, from: place) ?? place }

  /// The rules that move something before any rule answers.
  var reactions: [RuleDefinition] { definition.ownRules.map(\.rule).filter { $0.band == .reaction } }

  /// Every wording of the file that can be said.
  var wordings: [Wording] { definition.spoken }
}
