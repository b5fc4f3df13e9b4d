import ArgumentParser
import Journal
import Terminal

/// `attune vault rekey`
struct VaultRekey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rekey", abstract: "Encrypt everything anew, to a new key.",
    discussion: """
      For when somebody may have the keys. Older keys stay, so that what another machine still writes to them opens; \
      --retire drops them once nothing here needs them. Interrupted, it goes on when it is run again: then, and when \
      files for an older key have come from elsewhere, it makes no new key. Other machines need a copy of the new \
      `identity.age`: `attune vault recover --from` puts it in place there.
      """)

  @Flag(help: "Drop the older keys. Copies elsewhere then open with them alone.")
  var retire = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(options.over(attune.options))
    let console = world.console()
    var keys = try KeyOpening(world: world, console: console).keys(for: "to change the keys")
    if retire { return try retire(&keys, world, console) }
    let backlog = try look(keys, world)
    if backlog.isEmpty {
      try addKey(to: &keys, world, console)
    } else {
      console.say("An older key still holds some of it; that is encrypted to the newest. No new key is made.")
    }
    try reencrypt(&keys, world, console)
  }

  private func look(_ keys: VaultKeys, _ world: World) throws -> Backlog {
    let progress = world.progress("looking")
    defer { progress.end() }
    return try keys.backlog(progress: progress.show)
  }

  private func addKey(to keys: inout VaultKeys, _ world: World, _ console: any Console) throws {
    let key = NewKey()
    RecoveryText(world: world, console: console).show(
      key.recovery,
      heading:
        "This takes the place of the recovery text you have. Write it down, keep it apart; it is shown this once:")
    try keys.add(key)
  }

  private func reencrypt(_ keys: inout VaultKeys, _ world: World, _ console: any Console) throws {
    let progress = world.progress("encrypting")
    defer { progress.end() }
    let done = try keys.reencrypt(progress: progress.show, isStopped: console.takeInterrupt)
    progress.end()
    console.say("encrypted anew  \(done.files == 1 ? "1 file" : "\(done.files) files")")
    for name in done.left { ErrorReport.warn("the file \(name) does not open, and stays as it is") }
    if done.held > 0 { ErrorReport.warn("a sitting is under way; its draft follows when this is run again") }
    console.say(
      """
      Copies elsewhere, in backups, in git's history or on other machines, stay readable with the older key. It stays in \
      `identity.age` until `attune vault rekey --retire`.
      """, as: .quiet)
  }

  // MARK: retiring

  private func retire(_ keys: inout VaultKeys, _ world: World, _ console: any Console) throws {
    guard keys.count > 1 else { throw KeyError.noOlderKeys }
    let backlog = try look(keys, world)
    guard backlog.isEmpty else { throw KeyError.olderKeysNeeded(backlog.names) }
    let older = keys.count - 1
    console.say(
      """
      Nothing here needs \(older == 1 ? "the older key" : "the \(older) older keys") any more. Copies elsewhere stay \
      readable with \(older == 1 ? "it" : "them"), for whoever has the old key file or recovery text; Attune alone will \
      not open them.
      """)
    for name in backlog.unreadable {
      ErrorReport.warn("the file \(name) opens with no key; a sound copy of it may need an older one")
    }
    guard try isAgreed(world, console) else { return console.say("nothing is changed") }
    try keys.retire()
    console.say("dropped", as: .quiet)
  }

  private func isAgreed(_ world: World, _ console: any Console) throws -> Bool {
    if yes { return true }
    guard world.isInteractive else {
      throw Failure("dropping keys asks first, and there is no terminal to ask", hint: "`--yes` agrees")
    }
    console.say("Drop, yes or no?")
    guard case .line(let answer) = console.readLine(prompt: "> ") else { return false }
    return ["y", "yes"].contains(String(decoding: answer, as: UTF8.self).lowercased())
  }
}
