import Dialogue

/// Drafts that were written before something was added go on: what is not there is as at the beginning.
extension Sitting.State {
  private enum Key: CodingKey {
    case record, composed, frames, interruption, unsure, falseAlarms, takenBack, phase, tags, client, isFlagged, turns
  }

  package init(from decoder: any Decoder) throws {
    let draft = try decoder.container(keyedBy: Key.self)
    record = try draft.decode(Record.self, forKey: .record)
    composed = try draft.decodeIfPresent([UInt8].self, forKey: .composed)
    frames = try draft.decodeIfPresent([Sitting.Frame].self, forKey: .frames) ?? []
    interruption = try draft.decodeIfPresent(Sitting.Interruption.self, forKey: .interruption)
    unsure = try draft.decodeIfPresent(Sitting.Interruption.self, forKey: .unsure)
    falseAlarms = try draft.decodeIfPresent(Int.self, forKey: .falseAlarms) ?? 0
    takenBack = try draft.decodeIfPresent([[UInt8]].self, forKey: .takenBack) ?? []
    phase = try draft.decodeIfPresent(Sitting.Phase.self, forKey: .phase) ?? .open
    tags = try draft.decodeIfPresent([String].self, forKey: .tags) ?? []
    client = try draft.decodeIfPresent(String.self, forKey: .client) ?? ""
    isFlagged = try draft.decodeIfPresent(Bool.self, forKey: .isFlagged) ?? false
    turns = try draft.decodeIfPresent(Int.self, forKey: .turns) ?? 0
  }
}

extension Sitting.Interruption {
  init(from decoder: any Decoder) throws {
    let draft = try decoder.container(keyedBy: CodingKeys.self)
    path = try draft.decode(String.self, forKey: .path)
    conversation = try draft.decode(Conversation.self, forKey: .conversation)
    line = try draft.decode([UInt8].self, forKey: .line)
    rank = try draft.decodeIfPresent(Int.self, forKey: .rank) ?? 0
    rule = try draft.decodeIfPresent(RuleReference.self, forKey: .rule)
  }
}
