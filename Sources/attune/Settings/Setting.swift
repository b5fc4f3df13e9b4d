/// One key of the settings file: what it may be, and what it does.
enum Setting: String, CaseIterable {
  case region
  case colour
  case lockAfter = "lock-after"
  case plain
  case pages

  /// What it is as long as nobody has said otherwise.
  var usual: String {
    switch self {
    case .region: ""
    case .colour: "auto"
    case .lockAfter: "10"
    case .plain: "no"
    case .pages: "yes"
    }
  }

  var does: String {
    switch self {
    case .region: "the region whose emergency number and crisis lines are shown"
    case .colour: "colour on terminals, unless NO_COLOR is set"
    case .lockAfter: "minutes without a key until a sitting locks itself"
    case .plain: "text for screen readers and logs, as with --plain"
    case .pages: "text that is longer than the screen is shown page by page"
    }
  }

  /// What it may be, as one would say it.
  var expected: String {
    switch self {
    case .region: "a name that `attune people region` lists"
    case .lockAfter: "a number of minutes, at most \(Self.mostMinutes), or 0 for never"
    default: "one of: \(values.joined(separator: ", "))"
    }
  }

  /// The few words it may be; empty where it is something else.
  var values: [String] {
    switch self {
    case .colour: ["auto", "never"]
    case .plain, .pages: ["yes", "no"]
    case .region, .lockAfter: []
    }
  }

  /// - Returns: how the file says it; nil when it cannot be that. Of a region only who knows the regions can tell.
  func reading(_ text: String) -> String? {
    switch self {
    case .region: text
    case .lockAfter: Int(text).flatMap { (0...Self.mostMinutes).contains($0) ? String($0) : nil }
    default: values.contains(text) ? text : nil
    }
  }

  private static let mostMinutes = 1_440
}
