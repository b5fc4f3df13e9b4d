import Dialogue

/// Drafts that were written before something was added go on: what is not there is as at the beginning.
extension Sitting.State {
  private enum Key: CodingKey {
    case record, composed, visits, next, interruption, unsure, falseAlarms, takenBack, phase, tags, client, isFlagged,
      asksToLetGo, ratings, rolePlay, answers, tries, turns
  }

  package init(from decoder: any Decoder) throws {
    let draft = try decoder.container(keyedBy: Key.self)
    record = try draft.decode(Record.self, forKey: .record)
    composed = try draft.decodeIfPresent([UInt8].self, forKey: .composed)
    visits = try draft.decodeIfPresent(Visits.self, forKey: .visits) ?? Visits()
    next = try draft.decodeIfPresent(String.self, forKey: .next)
    interruption = try draft.decodeIfPresent(Interruption.self, forKey: .interruption)
    unsure = try draft.decodeIfPresent(Interruption.self, forKey: .unsure)
    falseAlarms = try draft.decodeIfPresent(Int.self, forKey: .falseAlarms) ?? 0
    takenBack = try draft.decodeIfPresent([[UInt8]].self, forKey: .takenBack) ?? []
    phase = try draft.decodeIfPresent(Sitting.Phase.self, forKey: .phase) ?? .open
    tags = try draft.decodeIfPresent([String].self, forKey: .tags) ?? []
    client = try draft.decodeIfPresent(String.self, forKey: .client) ?? ""
    isFlagged = try draft.decodeIfPresent(Bool.self, forKey: .isFlagged) ?? false
    asksToLetGo = try draft.decodeIfPresent(Bool.self, forKey: .asksToLetGo)
    ratings = try draft.decodeIfPresent([Entry.Rating].self, forKey: .ratings) ?? []
    rolePlay = try draft.decodeIfPresent(RolePlay.self, forKey: .rolePlay)
    answers = try draft.decodeIfPresent([String: String].self, forKey: .answers)
    tries = try draft.decodeIfPresent(Sitting.Tries.self, forKey: .tries)
    turns = try draft.decodeIfPresent(Int.self, forKey: .turns) ?? 0
  }
}
