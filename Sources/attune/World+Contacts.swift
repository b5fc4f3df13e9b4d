import Dialogue
import DialogueScript
import Foundation
import Practice

extension World {
  var peopleFile: PeopleFile { get throws { PeopleFile(path: "\(try configFolder)/people.yaml") } }

  /// Whom to turn to. The numbers are those that came with the program; what is damaged or absent leaves a gap, and is
  /// no error: the way to others never waits for a file.
  func contacts(_ bundled: Repertoire) throws -> Contacts {
    guard let numbers = try bundled.crisisNumbers("language/numbers") else {
      throw MissingFile(name: "language/numbers")
    }
    let regions = numbers.regions.map {
      Contacts.Region(
        name: $0.name, title: $0.title, otherNames: $0.otherNames, emergency: $0.emergency, lines: $0.lines,
        homeLines: $0.homeLines)
    }
    return Contacts(
      regions: regions, whenUnset: numbers.whenUnset.text, asksForRegion: numbers.asksForRegion.text,
      region: region, people: (try? peopleFile.people) ?? [])
  }

  /// The region that is set, also when the settings file is otherwise damaged.
  private var region: String? { (try? configFile).flatMap { ConfigFile(path: $0).value(of: .region) } }
}
