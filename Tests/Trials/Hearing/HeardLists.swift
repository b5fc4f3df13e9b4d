import Dialogue
import DialogueScript
import Foundation

/// `attune-trials heard [NAME…]`: writes the lists of lines beside the bundled files anew, so that no word of a pattern
/// can be lost unnoticed. Lines that still come out as they should stay; the change is there to be read.
struct HeardLists {
  private let names: [String]
  private let bundled = Bundled()

  init(_ arguments: [String]) { names = arguments }

  /// - Returns: the exit status.
  func report() throws -> Int32 {
    for (path, text) in bundled.scripts where names.isEmpty || names.contains(path) {
      let script = bundled.repertoire.script(SourceFile(path: path, text: text))
      guard let definition = script.definition, !definition.headedRules.isEmpty else { continue }
      try write(definition, beside: path)
    }
    return 0
  }

  private func write(_ definition: DialogueDefinition, beside path: String) throws {
    let url = URL(filePath: "\(Bundled.folder)/\(path.dropLast(5)).heard")
    let known = HeardList((try? String(contentsOf: url, encoding: .utf8)) ?? "", file: path)
    let lines = Dictionary(known.sections.map { ($0.rule, $0.lines) }, uniquingKeysWith: { $0 + $1 })
    var (text, misses, count) = ("", 0, 0)
    for (heading, rule) in definition.headedRules {
      let kept = (lines[heading] ?? []).map { HeardLine($0.text, $0.isHeard) }
      var listener = RuleListener(
        rule, concepts: definition.concepts, english: bundled.repertoire.english, known: kept)
      listener.listen()
      misses += listener.misses
      let all = listener.heard + listener.unheard.map { "not: \($0)" }
      count += all.count
      if !all.isEmpty { text += "# \(heading)\n\(all.joined(separator: "\n"))\n\n" }
    }
    print("\(path): \(count) lines, \(misses) words without one")
    if count > 0 { try Data(text.dropLast().utf8).write(to: url) }
  }
}

extension Script {
  /// The rules of the file, whatever it is.
  var definition: DialogueDefinition? {
    switch content {
    case .dialogue(let definition), .labelling(let definition): definition
    case .library(let library): library.asDefinition
    case .lines, .english, .numbers, .asTyped, .card, .served, .identifiers, .nothing: nil
    }
  }
}
