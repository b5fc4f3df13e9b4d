import DialogueScript
import Practice
import Terminal

/// The practices there are, below what one may need.
struct PracticeList {
  private let groups: [(name: String?, items: [Surroundings.Offer])]

  init(_ offers: [Surroundings.Offer], in repertoire: Repertoire, byNeed: Bool = true) {
    groups = byNeed ? repertoire.grouped(offers, by: "needs") { $0.need } : [(nil, offers)]
  }

  /// - Parameter withOccasions: whether it is said what each is for.
  func show(on console: any Console, withOccasions: Bool = true) {
    for (name, offers) in groups {
      if let name { console.say(name, as: .heading) }
      for offer in offers { show(offer, below: name == nil ? 0 : 2, withOccasions, on: console) }
    }
  }

  private func show(_ offer: Surroundings.Offer, below indent: Int, _ withOccasions: Bool, on console: any Console) {
    let minutes = offer.minutes.map { ", \($0) minutes" } ?? ""
    let role: Style.Role = withOccasions ? .attune : .quiet
    console.say("\(offer.name)  \(offer.title)\(minutes)", as: role, indent: indent, hanging: 4)
    if withOccasions { console.say(offer.offeredFor, as: .quiet, indent: indent + 4) }
  }
}
