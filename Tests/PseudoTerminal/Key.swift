/// A key of the keyboard, by the name it has in session files.
package struct Key: Equatable, Sendable {
  package let bytes: [UInt8]

  package static let enter = Key(bytes: [0x0D])
  package static let tab = Key(bytes: [0x09])
  package static let escape = Key(bytes: [0x1B])
  package static let backspace = Key(bytes: [0x7F])
  package static let up = Key("\u{1B}[A")
  package static let down = Key("\u{1B}[B")
  package static let right = Key("\u{1B}[C")
  package static let left = Key("\u{1B}[D")
  package static let ctrlC = Key.ctrl("c")
  package static let ctrlD = Key.ctrl("d")
  package static let ctrlZ = Key.ctrl("z")

  package static func ctrl(_ letter: Character) -> Key { Key(bytes: [(letter.asciiValue ?? 0) & 0x1F]) }

  /// Text pasted from the clipboard, where line ends arrive as Enter.
  package static func paste(_ text: String) -> Key {
    Key("\u{1B}[200~\(text.replacing("\n", with: "\r"))\u{1B}[201~")
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }
  private init(_ text: String) { bytes = Array(text.utf8) }

  /// `enter`, `up`, `ctrl-c` and the like; nil for what is no key.
  package init?(named name: String) {
    let named: [String: Key] = [
      "enter": .enter, "tab": .tab, "escape": .escape, "backspace": .backspace, "up": .up, "down": .down,
      "right": .right, "left": .left, "ctrl-backslash": .ctrl("\\"),
    ]
    if let key = named[name] {
      self = key
    } else if let letter = name.last, name == "ctrl-\(letter)", ("a"..."z").contains(letter) {
      self = .ctrl(letter)
    } else {
      return nil
    }
  }
}
