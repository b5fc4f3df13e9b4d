import Dialogue

extension Fields {
  /// The wordings under a key: texts, and in a list also lines with their weight.
  func wordings(_ key: String) -> [Wording] {
    guard case .list(let items)? = self[key]?.content, items.contains(where: \.isWeighed) else {
      return texts(key).map { Wording($0.text, at: $0.value.place) }
    }
    return items.compactMap { item in
      item.isWeighed ? weighed(item) : text(of: item, under: key).map { Wording($0, at: item.place) }
    }
  }

  static let weighedKeys = ["line", "weight"]

  /// `line: So be it.` and `weight: 3`.
  private func weighed(_ item: Document.Value) -> Wording? {
    guard let fields = Fields(item, of: "a wording", known: Self.weighedKeys, findings: findings) else { return nil }
    let weight = fields.integer("weight") ?? 1
    if !Wording.weights.contains(weight) {
      findings.error(
        at: fields["weight"]?.place ?? item.place, "the weight of a wording is from 1 to 100, not \(weight)",
        code: "not-a-number")
    }
    guard let (text, value) = fields.text("line") else {
      if fields["line"] == nil {
        findings.error(
          at: item.place, "a wording with a weight needs its `line`", code: "empty-value",
          hint: "`line: …` above `weight: …`")
      }
      return nil
    }
    var wording = Wording(text, at: value.place)
    wording.weight = min(max(weight, Wording.weights.lowerBound), Wording.weights.upperBound)
    return wording
  }
}

extension Document.Value {
  /// Whether it is a wording with a weight, and not a text that a colon took apart.
  fileprivate var isWeighed: Bool { entries?.contains { $0.key == "weight" } ?? false }
}
