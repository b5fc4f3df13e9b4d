/// Who is meant by which name: clients with their codes, supervisors, services, places. It is kept as the body of an
/// entry of kind `roster`, a line each; lines that cannot be read stay as they are.
///
///     client M-12: Maria Lopez, also Mia, Mari
///     supervisor: Ann Field
///     service: Riverside Clinic
///     place: Linden Street
package struct Roster: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case client, supervisor, service, place
  }

  private enum Line: Hashable {
    case listing(Listing)
    /// One that could not be read, byte for byte.
    case other([UInt8])
  }

  private var lines: [Line] = []

  package init() {}

  /// Reads the body of an entry.
  package init(body: [UInt8]) {
    lines = body.split(separator: 0x0A).map { line -> Line in
      let listing = String(validating: line, as: UTF8.self).flatMap(Listing.init(line:))
      return listing.map(Line.listing) ?? .other(Array(line))
    }
  }

  /// What several machines have listed, as one: each listing once, with all its further names.
  package init(merging rosters: [Roster]) {
    for line in rosters.flatMap(\.lines) { take(line) }
  }

  private mutating func take(_ line: Line) {
    guard case .listing(let listing) = line else {
      if !lines.contains(line) { lines.append(line) }
      return
    }
    for (place, line) in lines.enumerated() {
      guard case .listing(let there) = line, there.isSame(as: listing) else { continue }
      lines[place] = .listing(there.adding(listing.also))
      return
    }
    lines.append(line)
  }

  /// As it is kept.
  package var body: [UInt8] {
    lines.flatMap { line -> [UInt8] in
      switch line {
      case .listing(let listing): Array((listing.line + "\n").utf8)
      case .other(let bytes): bytes + [0x0A]
      }
    }
  }

  package var listings: [Listing] {
    lines.compactMap { if case .listing(let listing) = $0 { listing } else { nil } }
  }

  /// The lines that could not be read.
  package var unread: [String] {
    lines.compactMap { if case .other(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
  }
}

// MARK: asking

extension Roster {
  /// Every name and further name, each once, in the order of the lines: what has to be masked.
  package var names: [String] {
    var seen: Set<String> = []
    return listings.flatMap(\.names).filter { seen.insert($0.lowercased()).inserted }
  }

  /// The code of the client who goes by that name, in any case; nil when nobody does, or more than one.
  package func code(for name: String) -> String? {
    let codes = Set(listings.filter { $0.goes(by: name) && !$0.code.isEmpty }.map(\.code))
    return codes.count == 1 ? codes.first : nil
  }

  /// Those that go by this name, further name or code, in any case.
  package func listings(called text: String) -> [Listing] {
    let text = text.trimmingSpace
    return listings.filter { $0.goes(by: text) || (!text.isEmpty && $0.code.lowercased() == text.lowercased()) }
  }
}

// MARK: changing

extension Roster {
  /// What keeps somebody from being listed. No case carries a name.
  package enum Fault: Error, Hashable, Sendable {
    case noName
    /// A client needs a code.
    case noCode
    /// Other characters than letters, digits and hyphens, or too many of them.
    case notACode
    /// The code holds the initials or a part of the name.
    case codeTellsName
    case codeTaken
    case nameTaken
  }

  package func check(name: String, of kind: Kind) throws(Fault) {
    let name = Listing(kind: kind, name: name).name
    guard !name.isEmpty else { throw .noName }
    let isTaken = listings.contains { $0.kind == kind && $0.name.lowercased() == name.lowercased() }
    guard !isTaken else { throw .nameTaken }
  }

  /// Whether `code` can stand for the client who goes by `names`.
  package func check(code: String, for names: [String]) throws(Fault) {
    let code = code.trimmingSpace
    guard !code.isEmpty else { throw .noCode }
    guard ClientCode.isOne(code) else { throw .notACode }
    guard !names.contains(where: { ClientCode.tells(code, of: $0) }) else { throw .codeTellsName }
    guard !listings.contains(where: { $0.code.lowercased() == code.lowercased() }) else { throw .codeTaken }
  }

  package func check(_ listing: Listing) throws(Fault) {
    try check(name: listing.name, of: listing.kind)
    if listing.kind == .client { try check(code: listing.code, for: listing.names) }
  }

  package mutating func add(_ listing: Listing) throws(Fault) {
    try check(listing)
    lines.append(.listing(listing))
  }

  package mutating func remove(_ listing: Listing) { lines.removeAll { $0 == .listing(listing) } }
}
