import Dialogue

extension Served {
  /// Rows that stand twice, places that are not there, and what may not be waited for.
  func diagnostics(on shelf: Shelf?) -> [Diagnostic] {
    twice + rows.flatMap(\.services).flatMap { $0.isWaiting ? $0.waiting : $0.missing(on: shelf) }
  }

  private var twice: [Diagnostic] {
    var seen: Set<Int> = []
    return rows.filter { !seen.insert($0.number).inserted }.map { row in
      .error(
        at: row.place, "row \(row.number) stands here twice", code: "row-twice",
        hint: "put what serves it under one of the two; several places of one kind are a list")
    }
  }
}

extension Served.Service {
  fileprivate var waiting: [Diagnostic] {
    guard !Served.mayWait.contains(kind) else { return [] }
    return [
      .error(
        at: place, "a \(kind) does not wait", code: "not-waiting",
        hint: "only \(Served.mayWait.joined(separator: " and ")) may be `waiting`; leave the row out until it is there")
    ]
  }

  fileprivate func missing(on shelf: Shelf?) -> [Diagnostic] {
    guard let shelf else { return [] }
    guard let parts = shelf.anchors(file) else { return [missing("there is no file `\(file)`", hint: hint(shelf))] }
    if part.isEmpty {
      let isWhole = file.hasPrefix("cards/") || file.hasPrefix("templates/")
      return isWhole ? [] : [missing("`\(file)` alone says not where", hint: "name a state or a rule: `\(file)#NAME`")]
    }
    guard !parts.contains(part) else { return [] }
    return [missing("there is no `\(part)` in `\(file)`", hint: part.didYouMean(parts))]
  }

  private func hint(_ shelf: Shelf) -> String {
    let known = shelf.practices.map { "practices/\($0)" } + shelf.cards.map { "cards/\($0)" }
    return file.didYouMean(known) ?? "a file is named by its folder and name: `practices/boundary#whose need`"
  }

  private func missing(_ message: String, hint: String?) -> Diagnostic {
    .error(at: place, message, code: "unknown-anchor", hint: hint)
  }
}
