/// One line of many. A line of one part is wrapped where it has to be; one of several parts has its parts in their roles
/// and is short enough by itself.
package struct ScreenLine: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    let text: String
    let role: Style.Role

    package init(_ text: String, as role: Style.Role = .attune) { (self.text, self.role) = (text, role) }
  }

  let parts: [Part]

  package init(_ text: String) { parts = [Part(text)] }

  package init(_ parts: Part...) { self.parts = parts }

  fileprivate func written(in style: Style, _ wrapping: Wrapping) -> String {
    guard parts.count == 1, let part = parts.first else {
      return parts.map { style.text(String(visible: $0.text), as: $0.role) }.joined() + "\n"
    }
    let text = String(visible: part.text)
    // A line takes no more columns than it has bytes.
    let isShort = text.utf8.count <= wrapping.width ?? .max
    let lines = isShort ? [text] : wrapping.lines(of: text)
    return lines.map { style.text($0, as: part.role) + "\n" }.joined()
  }
}

extension Console {
  /// Many lines for people, each made safe and wrapped by itself, in one writing.
  package func say(lines: [ScreenLine], hanging: Int = 0) {
    let wrapping = Wrapping(terminalWidth: style.isPlain ? nil : width, hanging: hanging)
    var text = ""
    for line in lines { text += line.written(in: style, wrapping) }
    write(text)
  }
}
