import Testing

@testable import Practice

struct RandomIDTests {
  @Test func `a name is its 32 lower-case digits and nothing else`() {
    let text = "00f0000000004f0c8000000000000001"
    #expect(RandomID(text)?.description == text)
    for other in ["", "0", String(text.dropLast()), text + "0", text.uppercased(), text.replacing("f", with: "g")] {
      #expect(RandomID(other) == nil)
    }
  }
}
