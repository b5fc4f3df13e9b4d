import Testing

@testable import DialogueScript

struct KeyTableTests {
  @Test(arguments: KeyTable.all.map(\.name))
  func `the schema explains every key that the reader takes, and no other`(name: String) throws {
    let table = try #require(KeyTable.all.first { $0.name == name })
    #expect(table.keys.map(\.name).sorted() == table.known.sorted())
    #expect(table.required.allSatisfy(table.known.contains))
    #expect(table.keys.allSatisfy { $0.description.count > 10 && $0.description.hasSuffix(".") })
  }

  @Test func `every kind of file has its place in the schema`() {
    #expect(KeyTable.files.map(\.name) == Script.kinds)
  }
}
