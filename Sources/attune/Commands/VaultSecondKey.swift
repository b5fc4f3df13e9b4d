import Age
import ArgumentParser
import Foundation
import Journal
import Terminal

/// `attune vault second-key`
struct VaultSecondKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-key", abstract: "Have a second key, kept offline, open the keys as well.",
    discussion: """
      It opens `identity.recovery.age`, a copy of the keys without your passphrase, which may be kept anywhere and is \
      renewed by itself when the keys change. Without --key a new one is made and shown once; `attune vault recover \
      --from identity.recovery.age` asks for it.
      """)

  @Option(
    help: ArgumentHelp("A file with the public key (`age1…`) of one you have.", valueName: "file"),
    completion: .file())
  var key: String?

  @Flag(help: "Drop it again.")
  var remove = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let console = world.console()
    let given = try key.map(publicKey)
    var keys = try KeyOpening(world: world, console: console).keys(for: "to change the keys")
    if remove {
      guard keys.hasRecoveryKey else { throw Failure("there is no second key") }
      try keys.setRecoveryKey(nil)
      return console.say("dropped; copies of `identity.recovery.age` elsewhere still open with it", as: .quiet)
    }
    try keys.setRecoveryKey(given ?? shown(world, console))
    console.say("`identity.recovery.age` lies with the keys now; a copy of it may be kept anywhere", as: .quiet)
  }

  private func publicKey(in path: String) throws -> X25519Recipient {
    let text = FileManager.default.contents(atPath: path) ?? Data()
    let lines = text.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    guard lines.count == 1, let key = try? X25519Recipient(Array(lines[0])) else {
      throw Failure("\(path) holds no public key", hint: "one line, as `age-keygen -y` prints it: age1…")
    }
    return key
  }

  private func shown(_ world: World, _ console: any Console) throws -> X25519Recipient {
    let identity = X25519Identity()
    RecoveryText(world: world, console: console).show(
      identity.text,
      heading: "This opens `identity.recovery.age`. Write it down, keep it apart from that; it is shown this once:")
    return identity.recipient
  }
}
