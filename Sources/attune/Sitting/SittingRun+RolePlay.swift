import Dialogue
import DialogueScript
import Practice

extension SittingRun {
  /// A sitting with a simulated client.
  mutating func run(with client: Dialogue, _ settings: RolePlay.Settings) throws {
    guard let debrief = try repertoire.dialogue("language/after-role-play") else {
      throw MissingFile(name: "language/after-role-play")
    }
    let lines = try repertoire.lines(of: RolePlayLine.self)
    try run {
      if $0.beginsLocked() { return }
      try $0.go(on: $0.sitting.begin(client, then: debrief, settings, saying: lines))
    }
  }
}

extension SittingRun {
  /// What a role-play needs that goes on from a draft.
  mutating func readRolePlayLines(for state: Sitting.State) throws {
    if Sitting.isRolePlay(state) { sitting.use(try repertoire.lines(of: RolePlayLine.self)) }
  }

  /// One round of a drill.
  mutating func run(_ drill: Drill) throws {
    let skills = SkillCoding(try repertoire.required("language/skills"))
    let lines = try repertoire.lines(of: RolePlayLine.self)
    let client = drill.dialogue(seed: world.seed, english: repertoire.english, coder: skills)
    var settings = RolePlay.Settings()
    settings.showsFeedback = true
    try run {
      if $0.beginsLocked() { return }
      try $0.go(on: $0.sitting.begin(client, then: nil, settings, saying: lines))
    }
  }
}

extension Repertoire {
  /// The drill of this name; `nil` when there is none.
  func drill(_ name: String) throws -> Drill? {
    try phrasebook("drills/\(name)").map { try Drill(name: name, title: $0.title, says: $0.lines) }
  }
}
