/// The names of everything that can be wrong with a file. A name stays the same when its message is reworded, so that a
/// silence goes on fitting; `Dialogues/checks/` has a page on each.
package enum Codes {
  package static let all =
    reading + patterns + values + structure + advice + rulesOnly + cards + sources + transcripts + play + silences

  /// The file itself and its YAML.
  static let reading = [
    "unreadable-file", "empty-file", "control-character", "yaml", "tab", "no-key", "duplicate-key",
    "indentation", "hyphen", "open-quotation-mark", "text-after-quotation", "second-document", "too-deep",
    "unknown-kind", "wrong-shape",
    "empty-value", "unknown-key", "cut-off-by-comment", "lost-tag", "lost-anchor", "colon-in-text",
    "forbidden-beginning", "list-in-brackets", "map-in-brackets",
  ]
  /// Patterns and word lists.
  static let patterns = [
    "pattern", "open-bracket", "lone-bracket", "unheard-sign", "unknown-shape", "taken-name", "unknown-concept",
    "concept-circle", "gap-in-concept",
    "too-many-phrases", "unknown-library", "unsound-library", "unused-concept", "two-concepts", "scope-unknown",
  ]
  /// Values that cannot be read.
  static let values = [
    "not-yes-or-no", "not-a-number", "unknown-guard", "unknown-band", "unknown-use", "unknown-set", "unknown-change",
    "unknown-number", "unknown-next", "unknown-rename", "two-destinations", "no-label",
    "path-incomplete", "numbers-incomplete", "not-a-date",
  ]
  /// What keeps a dialogue from being talked to.
  static let structure = [
    "no-states", "no-question", "no-reply", "unknown-state", "unknown-rule", "unknown-dialogue", "unknown-name",
    "unknown-capture", "unreachable-state", "never-ends", "no-otherwise", "runs-dry", "rule-circle", "idle-otherwise",
    "unknown-practice", "unknown-base", "unsound-base", "safety-extended",
  ]
  /// What an author is told besides.
  static let advice = [
    "odd-name", "no-credit", "no-example", "example-unheard", "example-lacks", "but-not-heard", "same-pattern",
    "hidden-rule", "order-decides", "unread-name", "unknown-value", "never-said", "long-question",
    "two-questions", "numbers-old", "unknown-need", "unknown-skill",
  ]
  /// Rules-only files; some of the others stand there too.
  static let rulesOnly = [
    "no-safety", "not-as-typed", "no-greeting", "no-keywords", "empty-keyword", "duplicate-keyword", "not-one-word",
    "two-ways", "unknown-cut", "unknown-part", "unknown-tag", "unknown-keyword", "silent-keyword", "link-cycle",
    "never-read", "no-keyword", "not-four",
  ]
  /// Library cards.
  static let cards = [
    "card-incomplete", "claim-without-limit", "unknown-group", "unknown-card", "picture-without-words",
    "picture-too-large", "picture-not-plain", "card-too-long",
  ]
  /// Where what the documents behind Attune name is done.
  static let sources = ["row-incomplete", "row-twice", "unknown-anchor", "not-waiting"]
  static let transcripts = ["transcript-line", "transcript-differs", "stands-alone", "no-transcript", "not-tried"]
  /// What conversations at random run into.
  static let play = [
    "play-stuck", "play-repeats", "play-asks-twice", "play-endless", "play-unreached", "play-too-soon",
  ]
  static let silences = ["silence-without-reason", "silence-of-nothing"]
}
