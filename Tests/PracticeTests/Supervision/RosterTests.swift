import Testing

@testable import Practice

struct RosterTests {
  static let text = """
    client M-12: Maria Lopez, also Mia, Mari
    supervisor: Ann Field
    something else altogether
    service: Riverside Clinic
    place: Linden Street

    """

  let roster = Roster(body: Array(RosterTests.text.utf8))

  private func client(_ name: String, _ code: String, also: String = "") -> Roster.Listing {
    Roster.Listing(kind: .client, name: name, also: [also], code: code)
  }

  @Test func `a line is a listing, and comes out as it went in`() {
    #expect(roster.listings.map(\.kind) == [.client, .supervisor, .service, .place])
    #expect(roster.listings[0] == client("Maria Lopez", "M-12", also: "Mia, Mari"))
    #expect(roster.unread == ["something else altogether"])
    #expect(String(decoding: roster.body, as: UTF8.self) == Self.text)
  }

  @Test(arguments: [
    "client: ", "client M-12 and more: Maria", "supervisor S-1: Ann", "client under_score: Maria", "Maria Lopez",
    "colleague: Ben", "client M-12: , also Mia",
  ])
  func `a line that cannot be read stays as it is`(line: String) {
    let other = Roster(body: Array(line.utf8))
    #expect(other.listings == [])
    #expect(other.body == Array(line.utf8) + [0x0A])
  }

  @Test func `bytes that are no text stay as they are`() {
    let body: [UInt8] = [0x63, 0xFF, 0xFE, 0x0A]
    #expect(Roster(body: body).body == body)
  }

  @Test func `capitals, blanks and the ends of lines elsewhere do not matter in reading`() {
    let other = Roster(body: Array("Client  m-12 :  Maria  Lopez,  also\tMia ,Mari \r\n\n".utf8))
    #expect(other.listings == [client("Maria Lopez", "m-12", also: "Mia,Mari")])
    #expect(String(decoding: other.body, as: UTF8.self) == "client m-12: Maria Lopez, also Mia, Mari\n")
  }

  @Test(arguments: ["Lopez, Maria", "Maria, also Mia", "Maria\nsupervisor: Ann", "a: b"])
  func `whatever a name holds, it is one listing that is read again`(name: String) throws {
    var new = Roster()
    let listing = client(name, "K-7", also: "one, two,, One")
    try new.add(listing)
    #expect(Roster(body: new.body).listings == [listing])
    #expect(listing.also == ["one", "two"])
  }

  @Test func `two machines are one list, with all further names once`() {
    let other = Roster(
      body: Array("client m-12: maria lopez, also Marie, mia\nclient T-3: Tom Reed\nsomething else altogether\n".utf8))
    let merged = Roster(merging: [roster, other])
    #expect(merged.listings.first == client("Maria Lopez", "M-12", also: "Mia, Mari, Marie"))
    #expect(merged.listings.last == client("Tom Reed", "T-3"))
    #expect(merged.listings.count == 5)
    #expect(merged.unread == roster.unread)
    #expect(Roster(merging: [roster]) == roster)
  }

  @Test func `names are there to be masked, each once`() throws {
    var longer = roster
    try longer.add(client("mia", "Q-9", also: "Mira"))
    #expect(
      longer.names == ["Maria Lopez", "Mia", "Mari", "Ann Field", "Riverside Clinic", "Linden Street", "Mira"])
  }

  @Test func `a name leads to its code, unless it may be two`() throws {
    #expect(roster.code(for: "maria lopez") == "M-12")
    #expect(roster.code(for: "Mari") == "M-12")
    #expect(roster.code(for: "Ann Field") == nil)
    #expect(roster.code(for: "Mar") == nil)
    var longer = roster
    try longer.add(client("Mari", "Q-9"))
    #expect(longer.code(for: "Mari") == nil)
    #expect(longer.code(for: "Mia") == "M-12")
  }

  @Test func `somebody is found by name, further name or code, and removed`() {
    #expect(roster.listings(called: "MIA") == [roster.listings[0]])
    #expect(roster.listings(called: " m-12 ") == [roster.listings[0]])
    #expect(roster.listings(called: "") == [])
    var shorter = roster
    shorter.remove(roster.listings[0])
    #expect(String(decoding: shorter.body, as: UTF8.self) == String(Self.text.drop { $0 != "\n" }.dropFirst()))
  }

  @Test func `what cannot be listed is refused, and nothing changes`() {
    let refused: [(Roster.Listing, Roster.Fault)] = [
      (client(" ", "K-7"), .noName), (client("Joan Bell", ""), .noCode), (client("Joan Bell", "K 7"), .notACode),
      (client("Joan Bell", "K-7-and-more-7"), .notACode), (client("Joan Bell", "---"), .notACode),
      (client("Joan Bell", "m-12"), .codeTaken), (client("MARIA LOPEZ", "K-7"), .nameTaken),
      (client("Joan Bell", "K-7X", also: "Kx"), .codeTellsName),
    ]
    for (listing, fault) in refused { #expect(self.fault(in: listing) == fault) }
  }

  /// What keeps it from being listed; nil when nothing does, or when something changed all the same.
  private func fault(in listing: Roster.Listing) -> Roster.Fault? {
    var changed = roster
    do throws(Roster.Fault) { try changed.add(listing) } catch { return changed == roster ? error : nil }
    return nil
  }

  @Test func `a supervisor needs no code, and may have a client's name`() throws {
    var longer = roster
    try longer.add(Roster.Listing(kind: .supervisor, name: "Maria Lopez", code: "M-12"))
    #expect(longer.listings.last?.line == "supervisor: Maria Lopez")
  }

  @Test(arguments: ["ML-1", "ml", "L-M", "MAR-1", "Lopez", "1opez-opez", "MJL-2", "JL", "LJM-9", "xmariax"])
  func `a code that tells the name is none`(code: String) {
    #expect(ClientCode.tells(code, of: "Maria José Lopez"))
  }

  @Test(arguments: ["M-12", "K-7", "12", "XZ-3", "A1", "ar-1"])
  func `a code that tells nothing is one`(code: String) {
    #expect(ClientCode.isOne(code))
    #expect(!ClientCode.tells(code, of: "Maria José Lopez"))
  }
}
