/// Whom to turn to, asked for at any moment.
extension Sitting {
  func people() -> Response {
    var response = Response()
    let contacts = surroundings.contacts
    response.tell(contacts.people.isEmpty ? line(.noPeople) : contacts.people.map(\.line))
    response.add(numbers())
    return response
  }

  func numbers() -> Response {
    var response = Response()
    response.tell(line(.emergency, ["emergency number": surroundings.contacts.emergencyNumber]))
    response.tell(surroundings.contacts.crisisLines)
    for home in surroundings.contacts.region?.homeLines ?? [] { response.tell(line(.hurtAtHome, ["line": home])) }
    return response
  }

  mutating func setRegion(_ name: String) -> Response {
    guard surroundings.contacts.set(region: name), let region = surroundings.contacts.region else {
      var response = Response()
      let meant = surroundings.contacts.regions(called: name)
      let regions = meant.isEmpty ? surroundings.contacts.regions : meant
      response.tell(line(.noRegion, ["regions": regions.map(\.title).joined(separator: ", ")]))
      return response
    }
    var response = Response()
    response.effects.append(.setRegion(region.name))
    response.tell(line(.regionSet, ["region": region.title]))
    response.add(state.phase == .settingUp(.region) ? numbers() : people())
    return response
  }
}
