/// Whom to turn to: the therapist's own people, and where somebody answers in their region.
package struct Contacts: Sendable {
  /// One of the therapist's own people; never a client.
  package struct Supporter: Hashable, Sendable {
    package var name: String
    package var relation: String
    package var number: String

    package init(name: String, relation: String = "", number: String = "") {
      self.name = name
      self.relation = relation
      self.number = number
    }

    /// As it stands on the screen.
    package var line: String { [name, relation, number].filter { !$0.isEmpty }.joined(separator: ", ") }
  }

  /// A region with its numbers, as `Dialogues/language/numbers.yaml` has them.
  package struct Region: Sendable {
    package let name: String
    package let title: String
    /// In small letters, words joined by hyphens.
    let otherNames: [String]
    package let emergency: String
    package let lines: [String]
    /// For whoever is hurt by somebody at home.
    package let homeLines: [String]

    package init(
      name: String, title: String, otherNames: [String] = [], emergency: String, lines: [String],
      homeLines: [String] = []
    ) {
      self.name = name
      self.title = title
      self.otherNames = otherNames.map(Region.asName)
      self.emergency = emergency
      self.lines = lines
      self.homeLines = homeLines
    }

    fileprivate func longestName(in words: String) -> Int {
      ([name] + otherNames).filter { words.contains("-\($0)-") }.map(\.count).max() ?? 0
    }

    func isCalled(_ wanted: String) -> Bool { name == wanted || otherNames.contains(wanted) }

    /// As names of regions are written: `New Zealand` is `new-zealand`, `U.K.` is `uk`.
    static func asName(_ text: String) -> String {
      text.lowercased().filter { $0 != "." }.split { " -".contains($0) }.joined(separator: "-")
    }
  }

  package let regions: [Region]
  /// What stands for the emergency number while no region is set: the number is never guessed.
  let whenUnset: String
  let asksForRegion: String
  package private(set) var region: Region?
  package var people: [Supporter]

  /// - Parameter region: a name of one; any other means that none is set.
  package init(
    regions: [Region], whenUnset: String, asksForRegion: String, region: String? = nil, people: [Supporter] = []
  ) {
    self.regions = regions
    self.whenUnset = whenUnset
    self.asksForRegion = asksForRegion
    self.people = people
    self.region = region.flatMap { wanted in regions.first { $0.isCalled(Region.asName(wanted)) } }
  }

  /// Sets the region by one of its names, or by a beginning that only one has; `false` when there is no such region.
  package mutating func set(region wanted: String) -> Bool {
    let found = regions(called: wanted)
    guard found.count == 1 else { return false }
    region = found[0]
    return true
  }

  /// The regions that may be meant.
  package func regions(called wanted: String) -> [Region] {
    let wanted = Region.asName(wanted)
    let whole = regions.filter { $0.isCalled(wanted) }
    return whole.isEmpty && !wanted.isEmpty ? regions.filter { $0.name.hasPrefix(wanted) } : whole
  }

  /// The region that a sentence names, as in "I am in Northern Ireland"; none when it names two. Names of two letters are
  /// words of other things as well.
  func region(namedIn text: String) -> Region? {
    let words = "-\(Region.asName(text.filter { $0.isLetter || $0.isWhitespace || $0 == "-" }))-"
    let found = regions.filter { region in
      ([region.name] + region.otherNames).contains { $0.count > 2 && words.contains("-\($0)-") }
    }
    // Northern Ireland is not Ireland.
    let longest = found.max { $0.longestName(in: words) < $1.longestName(in: words) }
    return found.count { $0.longestName(in: words) == longest?.longestName(in: words) } == 1 ? longest : nil
  }

  package var emergencyNumber: String { region?.emergency ?? whenUnset }

  /// The lines of the region; of all regions, and the question for it, while none is set.
  package var crisisLines: [String] { region.map(\.lines) ?? [everyRegion, asksForRegion] }

  /// All regions in so few lines that they fit one screen: the emergency number, and that of the first crisis line.
  private var everyRegion: String {
    regions.map { region in
      let emergency = region.emergency.prefix { $0 != "(" }.trimmingSpace
      let number = region.lines.first?.split(separator: ",").dropFirst().first?.drop { !$0.isNumber && $0 != "*" }
      return "\(region.title) \(emergency)" + (number.map { " / \($0)" } ?? "")
    }.joined(separator: "; ")
  }

  /// What the paths of safety fill in.
  var values: [String: String] {
    [
      "emergency number": emergencyNumber, "crisis lines": crisisLines.joined(separator: "\n"),
      "home lines": region?.homeLines.joined(separator: "\n") ?? "",
      "people": people.map(\.line).joined(separator: "\n"),
    ]
  }
}
