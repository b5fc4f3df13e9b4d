import Age
import Foundation
import Terminal

/// A key as text, shown once to be written down, and kept nowhere.
struct RecoveryText {
  let world: World
  let console: any Console

  /// - Parameter heading: what it opens.
  func show(_ text: Secret, heading: String) {
    console.say(heading)
    console.write("\n")
    text.withUnsafeBytes { write($0) }
    console.write("\n")
    guard world.options.passphraseFd == nil, world.isInteractive else { return }
    while let isRight = isConfirmed(text) {
      guard isRight else { continue }
      // It opens everything; it has been written down.
      if world.canClear { console.clearScreen() }
      return
    }
  }

  /// On a screen that is too narrow for it, in rows that stand below each other.
  private func write(_ text: UnsafeRawBufferPointer) {
    let room = max(8, (console.width ?? 80) - 5)
    for start in stride(from: 0, to: text.count, by: room) {
      let row = text[start..<min(start + room, text.count)]
      console.write("    " + String(decoding: row, as: UTF8.self) + "\n")
    }
  }

  /// The last six characters, typed, show that it has been written down; Ctrl-D, which is nil, goes on without.
  private func isConfirmed(_ text: Secret) -> Bool? {
    guard case .line(let typed) = console.readLine(prompt: "Its last six characters: ") else { return nil }
    let last = text.withUnsafeBytes { Array($0.suffix(6)) }
    let isRight = typed.map(\.upperCased) == last.map(\.upperCased)
    if !isRight { console.say("Those are not its last six. Once more, or Ctrl-D to go on without.", as: .quiet) }
    return isRight
  }
}

extension UInt8 {
  fileprivate var upperCased: UInt8 { (0x61...0x7A).contains(self) ? self - 0x20 : self }
}
