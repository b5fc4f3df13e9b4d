import Foundation
import Testing

@testable import Age

/// Both directions against the `age` program, where there is one.
@Suite(.enabled(if: AgeProgram.path != nil, "there is no age program here: both directions are not run"))
struct AgeProgramTests {
  let content = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) }

  @Test func `age opens what was encrypted here`() throws {
    let folder = try ScratchFolder()
    let identity = X25519Identity()
    try folder.write(IdentityFile.text(for: [identity]).withUnsafeBytes { Array($0) }, to: "identity.txt")
    try folder.write(try AgeFile.sealed(content, to: identity.recipient), to: "file.age")
    try AgeProgram.run("-d -i identity.txt -o plain file.age", in: folder)
    #expect(try folder.read("plain") == content)
  }

  @Test(arguments: ["", "-a"])
  func `what age encrypted opens here, armored or not`(armor: String) throws {
    let folder = try ScratchFolder()
    let identity = X25519Identity()
    try folder.write(content, to: "plain")
    let recipient = String(decoding: identity.recipient.text, as: UTF8.self)
    try AgeProgram.run("-r \(recipient) \(armor) -o file.age plain", in: folder)
    let file = try folder.read("file.age")
    #expect(try AgeFile.opened(armor.isEmpty ? file : Armor.decoded(file), with: [identity]) == content)
  }

  @Test func `age opens an entry with our passphrase file as its identity`() throws {
    let folder = try ScratchFolder()
    let identity = X25519Identity()
    let passphrase = Scrypt(Secret(copying: "correct horse".utf8), workFactor: 10)
    try folder.write(try AgeFile.sealed(IdentityFile.text(for: [identity]), to: passphrase), to: "identity.age")
    try folder.write(try AgeFile.sealed(content, to: identity.recipient), to: "file.age")
    try AgeProgram.run("-d -i identity.age -o plain file.age", typing: "correct horse\n", in: folder)
    #expect(try folder.read("plain") == content)
  }

  @Test func `a file that age encrypted with a passphrase opens here`() throws {
    let folder = try ScratchFolder()
    try folder.write(content, to: "plain")
    try AgeProgram.run("-p -o file.age plain", typing: "correct horse\ncorrect horse\n", in: folder)
    let passphrase = Scrypt(Secret(copying: "correct horse".utf8))
    #expect(try AgeFile.opened(try folder.read("file.age"), with: [passphrase]) == content)
  }
}

enum AgeProgram {
  static var path: String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.map { "\($0)/age" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs it in `folder`. It reads passphrases from its terminal alone, so `script` gives it one and types for us.
  static func run(_ arguments: String, typing text: String = "", in folder: ScratchFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["script", "-qec", "age \(arguments)", "/dev/null"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "age \(arguments)")
  }
}

/// A folder that goes when the test ends.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("attune-age-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }
}
