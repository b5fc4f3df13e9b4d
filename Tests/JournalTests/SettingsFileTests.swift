import Foundation
import Testing

@testable import Journal

struct SettingsFileTests {
  @Test func `a file is whole, its owner's alone, and nothing stands beside it`() throws {
    let scratch = try Scratch()
    let file = SettingsFile(at: "\(scratch.path)/config/people.yaml")
    try file.change { Array("one\n".utf8) }
    try file.change { try scratch.read("config/people.yaml") + Array("two\n".utf8) }
    #expect(try scratch.read("config/people.yaml") == Array("one\ntwo\n".utf8))
    #expect(try scratch.modes() == ["config": 0o700, "config/people.yaml": 0o600])
  }

  @Test func `a change that is given up leaves the file as it was`() throws {
    let scratch = try Scratch()
    let file = SettingsFile(at: "\(scratch.path)/config/people.yaml")
    try file.change { Array("one\n".utf8) }
    #expect(throws: CancellationError.self) { try file.change { throw CancellationError() } }
    #expect(try scratch.read("config/people.yaml") == Array("one\n".utf8))
    #expect(try scratch.names(in: "config") == ["people.yaml"])
  }

  @Test func `whoever changes it waits for whoever does already`() throws {
    let scratch = try Scratch()
    let file = SettingsFile(at: "\(scratch.path)/config/people.yaml")
    try file.change { [] }
    try file.change {
      let other = open("\(scratch.path)/config", O_RDONLY | O_DIRECTORY)
      defer { close(other) }
      #expect(flock(other, LOCK_EX | LOCK_NB) == -1)
      return []
    }
  }
}
