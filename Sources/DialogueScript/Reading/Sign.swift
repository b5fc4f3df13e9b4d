/// A sign with which no text can begin, because YAML keeps it for itself.
enum Sign {
  case tag
  case anchor(Unicode.Scalar)
  case squareBracket, curlyBracket
  case quotationMark
  case other(Unicode.Scalar)

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "!": self = .tag
    case "&", "*": self = .anchor(scalar)
    case "[": self = .squareBracket
    case "{": self = .curlyBracket
    case "\"", "'": self = .quotationMark
    case ">", "|", "%", "@", "`", "-", "?": self = .other(scalar)
    default: return nil
    }
  }

  var code: String {
    switch self {
    case .tag: "lost-tag"
    case .anchor: "lost-anchor"
    case .squareBracket: "list-in-brackets"
    case .curlyBracket: "map-in-brackets"
    case .quotationMark: "text-after-quotation"
    case .other: "forbidden-beginning"
    }
  }

  var message: String {
    switch self {
    case .tag: "YAML takes a word that begins with `!` as a sign of its own and loses it"
    case .anchor(let sign): "YAML takes a word that begins with `\(sign)` as a sign of its own and loses it"
    case .squareBracket: "in square brackets every comma would part the text"
    case .curlyBracket: "curly brackets are not used in these files"
    case .quotationMark: "what begins with a quotation mark is over with the next one"
    case .other("`"): "a text cannot begin with a backtick: YAML keeps it for itself"
    case .other(let sign): "a text cannot begin with `\(sign)`: YAML keeps it for itself"
    }
  }

  var hint: String {
    switch self {
    case .tag: "put the text in quotation marks"
    case .anchor: "put the text in quotation marks; anchors and aliases are not used in these files"
    case .squareBracket: "write a list with one `- ` line for each item"
    case .curlyBracket: "write one `key: value` line for each"
    case .quotationMark: "put the whole text into quotation marks of the other kind"
    case .other: "put the whole text in quotation marks"
    }
  }
}
