import Testing

@testable import Age

struct ArmorTests {
  @Test func `a file of any length comes back from its armor`() throws {
    for length in 1..<200 {
      let file = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      #expect(try Armor.decoded(Armor.encoded(file)) == file)
    }
  }

  @Test func `white space around it and carriage returns are allowed`() throws {
    let text = String(decoding: Armor.encoded([1, 2, 3]), as: UTF8.self)
    let dressed = " \n\t" + text.split(separator: "\n").joined(separator: "\r\n") + "\r\n \n"
    #expect(try Armor.decoded(Array(dressed.utf8)) == [1, 2, 3])
  }

  @Test(arguments: ["", "\n", "-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----\n"])
  func `what is no armor is refused`(text: String) {
    #expect(throws: AgeError.armor) { try Armor.decoded(Array(text.utf8)) }
  }
}
