import Foundation
import Journal
import Practice
import Terminal

extension SittingRun {
  /// Begins to count, when there is something to lock and somebody who may have left.
  func watchForIdleness() {
    guard desk.vault != nil, world.isInteractive else { return }
    console.watchForIdleness(seconds: world.idleSeconds)
  }

  /// Saves the sitting to the vault's key, clears the screen, and replaces the process by itself, locked. Nothing that was
  /// in memory can be had any more, and what was typed needs the passphrase.
  /// - Parameter unfinished: what stands on the line without Enter.
  mutating func lock(unfinished: [UInt8] = []) {
    guard desk.vault != nil else { return show(sitting.nothingToLock()) }
    do {
      let drafts = try desk.hide(HiddenSitting(sitting, unfinished: unfinished))
      lockKeys()
      guard world.isInteractive else { return tell("locked; reading asks for the passphrase again") }
      clearScreen()
      let error = ProcessReplacement.replace(arguments: world.arguments(hiding: drafts))
      // Leaving hides as well, and the draft waits.
      ErrorReport.warn("the program cannot be started anew: \(String(cString: strerror(error))); it ends instead")
      exit(EXIT_FAILURE)
    } catch {
      // What is in no file must not go: the keys do, and the screen.
      lockKeys()
      clearScreen()
      console.prefill(unfinished)
      tell(ErrorReport.sentence(for: error) + "; what you wrote is in no file yet, so it stays here, not locked")
    }
  }

  private mutating func lockKeys() {
    desk.lock()
    console.forgetLines()
    offerWords()
  }

  func clearScreen() {
    if world.canClear { console.clearScreen() }
  }

  /// Nobody has typed for a while. Where nothing was written or opened since the last time, there is nothing to hide.
  mutating func lockForIdleness(unfinished: [UInt8]) {
    if isFresh, unfinished.isEmpty {
      console.watchForIdleness(seconds: world.idleSeconds)
    } else {
      lock(unfinished: unfinished)
      watchForIdleness()
    }
  }

  /// Whether this process took the place of one that was locked with something to hide: then nothing begins anew.
  mutating func beginsLocked() -> Bool {
    guard let locked = world.options.locked.map({ LockedOption($0) }) else { return false }
    return isBehind(locked.drafts)
  }

  /// The first lines after the process was replaced, and the question for the passphrase: whoever comes back to a locked
  /// screen types that first. Other sittings are kept off the drafts from now on.
  /// - Returns: whether there was something to hide.
  mutating func isBehind(_ drafts: [RandomID]) -> Bool {
    ProcessReplacement.takeName("attune")
    desk.hide(behind: drafts)
    show(sitting.locked(hides: desk.isHiding))
    guard desk.isHiding else { return false }
    if world.isInteractive { _ = bringBack() }
    return true
  }

  /// Brings back what is hidden. False when it stays so.
  mutating func bringBack() -> Bool {
    do {
      let hidden = try desk.takeBack(on: console)
      let isAlone = sitting.state.isEmpty
      for one in hidden.reversed() {
        let dialogues = dialogues(of: [one.state] + one.before)
        try readRolePlayLines(for: one.state)
        show(sitting.resume(one.state, dialogues: dialogues, isUnlocked: true))
        if isAlone, hidden.count == 1 { sitting.restore(stepsBefore: one.before, dialogues: dialogues) }
        // What a simulated client said was not typed.
        for passage in one.state.record.passages where passage.speaker == nil { console.remember(passage.bytes) }
        console.prefill(one.unfinished)
      }
      saveDraft()
      return true
    } catch {
      tell(ErrorReport.sentence(for: error))
      return false
    }
  }
}

extension World {
  /// The arguments of this run, and the drafts that are locked away.
  func arguments(hiding drafts: [RandomID]) -> [String] {
    var arguments = CommandLine.arguments
    while let place = arguments.firstIndex(of: LockedOption.name), place + 1 < arguments.count {
      arguments.removeSubrange(place...place + 1)
    }
    arguments.insert(contentsOf: [LockedOption.name, LockedOption(drafts).text], at: 1)
    return arguments
  }
}

/// `--locked`, with which the program starts itself anew: the IDs of drafts, or `nothing`.
struct LockedOption {
  static let name = "--locked"

  let drafts: [RandomID]

  init(_ drafts: [RandomID]) { self.drafts = drafts }

  init(_ text: String) { drafts = text.split(separator: ",").compactMap { RandomID($0) } }

  var text: String { drafts.isEmpty ? "nothing" : drafts.map(\.description).joined(separator: ",") }
}
