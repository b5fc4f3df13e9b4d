import Foundation
import PseudoTerminal
import Testing

/// `Sources/README.md` names the folders there are, and no others.
struct MapTests {
  private let map: Document

  init() throws { map = try Document("Sources/README.md") }

  @Test func `every folder of the sources stands in the map, two levels down`() throws {
    let named = Set(folders(below: "# The map"))
    let there = try Self.folders(below: "Sources")
    #expect(there.filter { $0.split(separator: "/").count <= 2 && !named.contains($0) } == [])
    #expect(named.subtracting(there) == [])
  }

  @Test func `every folder of the tests stands in the map`() throws {
    let named = Set(folders(below: "## Tests"))
    let there = try Self.folders(below: "Tests").filter { !$0.contains("/") }
    #expect(named == there)
  }

  @Test func `the session in the map goes as written`() throws {
    let block = try #require(map.blocks.first { $0.language == "session" })
    try Session(block.text, file: "map.session").run(
      programs: Attune.folder, environment: ["READY_VAULT": try ReadyVault.path()])
  }

  /// What the table below a heading names, without the slash at its end.
  private func folders(below heading: String) -> [String] {
    map.firstColumn(below: heading).map { String($0.dropLast($0.hasSuffix("/") ? 1 : 0)) }
  }

  private static func folders(below folder: String) throws -> Set<String> {
    let root = URL(filePath: "\(Attune.sources)/\(folder)")
    let names = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))?.compactMap { $0 as? String }
    return Set(
      try #require(names).filter { name in
        try root.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
      })
  }
}
