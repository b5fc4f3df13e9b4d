import Dialogue

/// The first sitting where there is no vault: what is needed is asked for, one thing after the other. Each can be left
/// for later, and whoever simply begins to write is heard as ever.
extension Sitting {
  enum SettingUp: Codable, Hashable, Sendable {
    case vault, region, person, practice
  }

  /// The first lines, with the question whether to make a vault now.
  package mutating func welcome() -> Response {
    var response = Response()
    response.say(line(.whatThisIs))
    response.say(line(.nothingKept))
    response.say(line(.setUp))
    state.phase = .settingUp(.vault)
    return response
  }

  /// After the vault was made, or was not.
  package mutating func setUpGoesOn() -> Response {
    switch state.phase {
    case .settingUp, .open: return surroundings.hasVault ? ask(.region) : leaveSettingUp(saying: .setUpLater)
    default:
      // In the middle of something `/setup` makes the vault, and no more.
      var response = Response()
      response.spoken += questionNow()
      return response
    }
  }

  mutating func hearSetUp(_ step: SettingUp, _ bytes: [UInt8], _ text: String) -> Response {
    let isLater = text.trimmingSpace.isEmpty || answer(text) == "no"
    if text.trimmingSpace.hasSuffix("?"), !isLater { return explain(step) }
    switch step {
    case .vault where answer(text) == "yes" && surroundings.hasVault: return ask(.region)
    case .vault where answer(text) == "yes":
      var response = Response()
      response.effects.append(.makeVault)
      return response
    case .vault where isLater: return leaveSettingUp(saying: .setUpLater)
    case .region where isLater: return ask(.person)
    case .region: if let response = takeRegion(text) { return response }
    case .person where isLater: return ask(.practice)
    case .person: if let person = Contacts.Supporter(said: text) { return list(person) }
    case .practice where answer(text) == "yes": if let shortest { return begin(shortest.name) }
    case .practice where isLater: return leaveSettingUp(saying: .declined)
    default: break
    }
    state.phase = .open
    var response = Response()
    // The first line of all may simply be what somebody came to write.
    if step != .vault, step != .practice { response.tell(line(.setUpLeft)) }
    response.add(hearTheme(bytes, text))
    return response
  }

  /// What is asked back is answered, and the question asked again.
  private func explain(_ step: SettingUp) -> Response {
    var response = Response()
    response.tell(line(.setUpWhat))
    response.say(question(step))
    return response
  }

  /// Leaves the step out.
  mutating func skipSetUp(_ step: SettingUp) -> Response { hearSetUp(step, [], "") }

  func question(_ step: SettingUp) -> [String] {
    switch step {
    case .vault: return line(.setUp)
    case .region: return line(.setUpRegion)
    case .person: return line(.setUpPerson)
    case .practice:
      guard let shortest, let minutes = shortest.minutes else { return line(.greeting) }
      return line(.setUpPractice, ["practice": shortest.name, "minutes": String(minutes)])
    }
  }

  /// Asks for this, or for what comes after it when it is known already.
  private mutating func ask(_ step: SettingUp) -> Response {
    if step == .region, surroundings.contacts.region != nil { return ask(.person) }
    if step == .person, !surroundings.contacts.people.isEmpty { return ask(.practice) }
    state.phase = .settingUp(step)
    var response = Response()
    response.say(question(step))
    return response
  }

  /// - Returns: `nil` for a line that is too long to be the name of a region and names none.
  private mutating func takeRegion(_ text: String) -> Response? {
    let named = surroundings.contacts.region(namedIn: text)?.name
    guard named != nil || Line.isShort(text) else { return nil }
    let meant = surroundings.contacts.regions(called: text.trimmingSpace)
    guard let name = meant.count == 1 ? meant[0].name : named else {
      let regions = meant.isEmpty ? surroundings.contacts.regions : meant
      var response = Response()
      response.say(line(.setUpNoRegion, ["regions": regions.map(\.title).joined(separator: ", ")]))
      return response
    }
    var response = setRegion(name)
    response.add(ask(.person))
    return response
  }

  private mutating func list(_ person: Contacts.Supporter) -> Response {
    surroundings.contacts.people.append(person)
    var response = Response()
    response.effects.append(.list(person))
    response.tell(line(.setUpListed, ["person": person.line]))
    response.add(ask(.practice))
    return response
  }

  private mutating func leaveSettingUp(saying key: HouseLines.Key) -> Response {
    state.phase = .open
    var response = Response()
    response.tell(line(key))
    response.say(line(.greeting))
    return response
  }

  /// The practice that takes least time.
  private var shortest: Surroundings.Offer? {
    surroundings.offers.filter { $0.minutes != nil }.min { ($0.minutes ?? 0, $0.name) < ($1.minutes ?? 0, $1.name) }
  }
}

extension Contacts.Supporter {
  /// Somebody as one says it: `Anna, my sister, 0151 2345`. What comes from the first digit on is the number.
  /// - Returns: nil for words without a number that are too many to be a name.
  init?(said text: String) {
    let start = text.firstIndex { $0.isNumber || $0 == "+" } ?? text.endIndex
    let parts = text[..<start].split(separator: ",").map(\.trimmingSpace).filter { !$0.isEmpty }
    guard let name = parts.first, start < text.endIndex || Line.isShort(text) else { return nil }
    self.init(
      name: name, relation: parts.dropFirst().joined(separator: ", "), number: text[start...].trimmingSpace)
  }
}
