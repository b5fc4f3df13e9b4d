import PseudoTerminal
import Testing

struct KeyTests {
  @Test(arguments: [("enter", [0x0D]), ("ctrl-c", [0x03]), ("ctrl-backslash", [0x1C]), ("up", [0x1B, 0x5B, 0x41])])
  func `keys are known by name`(name: String, bytes: [UInt8]) {
    #expect(Key(named: name)?.bytes == bytes)
  }

  @Test(arguments: ["", "f1", "ctrl-", "ctrl-1", "Enter"])
  func `what is no key has no name`(name: String) {
    #expect(Key(named: name) == nil)
  }
}
