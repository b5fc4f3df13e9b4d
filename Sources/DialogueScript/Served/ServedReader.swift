import Dialogue

/// Reads `sources.yaml`.
struct ServedReader {
  static let keys = ["sources", "title", "credit"]
  static let rowKeys = ["row", "item", "seed"] + Served.kinds

  let findings: Findings

  func served(_ root: Document.Value) -> Served? {
    guard let fields = Fields(root, of: "a file of sources", known: Self.keys, findings: findings),
      let value = fields["sources"]
    else { return nil }
    guard case .list(let items) = value.content else {
      findings.error(
        at: value.place, "`sources` is a list of rows", code: "wrong-shape",
        hint: "`- row: 2`, and under it `item`, `seed` and what serves it")
      return nil
    }
    return Served(rows: items.compactMap(row))
  }

  private func row(_ item: Document.Value) -> Served.Row? {
    guard let fields = Fields(item, of: "a row", known: Self.rowKeys, findings: findings) else { return nil }
    for key in ["row", "item", "seed"] where fields[key] == nil { incomplete(fields.place, "`\(key)`") }
    let services = Served.kinds.flatMap { kind in
      fields.texts(kind).map { Served.Service(kind: kind, anchor: $0.text.trimmed, place: $0.value.place) }
    }
    if services.isEmpty { incomplete(fields.place, "place that serves it") }
    guard let number = fields.integer("row"), let item = fields.text("item"), let seed = fields.text("seed") else {
      return nil
    }
    return Served.Row(number: number, item: item.text, seed: seed.text, services: services, place: fields.place)
  }

  private func incomplete(_ place: Place, _ what: String) {
    findings.error(
      at: place, "the row has no \(what)", code: "row-incomplete",
      hint: "a row has `row`, `item`, `seed`, and one of: \(Served.kinds.joined(separator: ", "))")
  }
}
