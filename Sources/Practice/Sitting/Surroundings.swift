package import Dialogue

/// What a sitting needs to know of the world.
package struct Surroundings: Sendable {
  /// What a practice is offered with.
  package struct Offer: Sendable {
    package let name: String
    package let title: String
    package let offeredFor: String
    /// The heading it is listed under.
    package let need: String?
    package let minutes: Int?
    /// The heading of the answer that is asked about the next time.
    package let asksNextTime: String?

    package init(
      name: String, title: String, offeredFor: String, need: String? = nil, minutes: Int?, asksNextTime: String? = nil
    ) {
      self.name = name
      self.title = title
      self.offeredFor = offeredFor
      self.need = need
      self.minutes = minutes
      self.asksNextTime = asksNextTime
    }
  }

  package let safety: Safety
  /// Whom to turn to.
  package internal(set) var contacts: Contacts
  package let lines: HouseLines
  /// What a free line is about.
  package let themes: Labelling
  /// Short answers: yes, no, keep, let go.
  package let answers: Labelling
  package let offers: [Offer]
  /// What is said around a role-play; `nil` when none is played.
  package internal(set) var rolePlayLines: RolePlayLines?
  package let seed: UInt64
  /// The kind of what is kept, when it is not what a sitting usually keeps.
  package var keptAs: String?
  /// Whether there is a vault to keep things in.
  package var hasVault: Bool
  /// Whether a person is there who could make one.
  package let isInteractive: Bool
  /// Whether the sitting is for one practice and ends with it.
  package let isForOnePractice: Bool
  /// Whether it is for writing one entry and ends when that is kept.
  package let isForWriting: Bool

  package init(
    safety: Safety, contacts: Contacts, lines: HouseLines, themes: Labelling, answers: Labelling, offers: [Offer],
    seed: UInt64,
    hasVault: Bool, isInteractive: Bool, isForOnePractice: Bool = false,
    isForWriting: Bool = false
  ) {
    self.safety = safety
    self.contacts = contacts
    self.lines = lines
    self.themes = themes
    self.answers = answers
    self.offers = offers
    self.seed = seed
    self.hasVault = hasVault
    self.isInteractive = isInteractive
    self.isForOnePractice = isForOnePractice
    self.isForWriting = isForWriting
  }

  func offer(named name: String) -> Offer? {
    let wanted = name.lowercased()
    return offers.first { $0.name == wanted || $0.title.lowercased() == wanted }
  }
}
