/// How text looks: a few roles, drawn only with bold, dim, magenta and red, which hold on light and on dark
/// terminals. Colour never carries meaning alone: everything reads the same without it.
package struct Style: Equatable, Sendable {
  /// Who speaks, or what a piece of text is.
  package enum Role: CaseIterable, Sendable {
    case attune
    case prompt
    case quiet
    case heading
    case warning
  }

  package let isColoured: Bool
  /// No colour, no cursor movement, no pictures: for screen readers and logs (`--plain`).
  package let isPlain: Bool

  package static let plain = Style(isColoured: false, isPlain: true)

  package init(isColoured: Bool, isPlain: Bool = false) {
    self.isColoured = isColoured && !isPlain
    self.isPlain = isPlain
  }

  package func text(_ text: String, as role: Role) -> String {
    guard isColoured, !text.isEmpty, let code = role.code else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// A prompt for readline, which must be told which characters take no room on the line.
  func readlinePrompt(_ text: String) -> String {
    guard isColoured, !text.isEmpty, let code = Role.prompt.code else { return text }
    return "\u{1}\u{1B}[\(code)m\u{2}\(text)\u{1}\u{1B}[0m\u{2}"
  }
}

extension Style {
  /// What decides about colour, read from the environment and the command line by the caller.
  package struct Wish: Equatable, Sendable {
    /// The value of `NO_COLOR`; any but an empty one turns colour off (no-color.org).
    package var noColor: String?
    /// The value of `TERM`.
    package var term: String?
    /// `--plain` was given.
    package var isPlain: Bool

    package init(noColor: String?, term: String?, isPlain: Bool) {
      self.noColor = noColor
      self.term = term
      self.isPlain = isPlain
    }

    var allowsColour: Bool {
      (noColor ?? "").isEmpty && !isPlain && term != nil && term != "" && term != "dumb"
    }
  }

  /// The style for an output that is a terminal or not.
  package init(wish: Wish, isTerminal: Bool) {
    self.init(isColoured: isTerminal && wish.allowsColour, isPlain: wish.isPlain)
  }
}

extension Style.Role {
  fileprivate var code: String? {
    switch self {
    case .attune: nil
    case .prompt: "1;35"
    case .quiet: "2"
    case .heading: "1"
    case .warning: "1;31"
    }
  }
}
