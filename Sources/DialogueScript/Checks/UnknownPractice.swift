import Dialogue

extension Check {
  /// In the file that says which practice a line is about: a label that is no practice, so that nothing is offered.
  static let unknownPractice = Check(.names, in: [.labelling]) { file in
    guard file.definition.name == "practices", let known = file.dialogues else { return [] }
    return file.definition.rules.compactMap { rule in
      guard let label = rule.label, !known.contains(label) else { return nil }
      return .warning(
        at: file.place(of: "labels", in: rule.place), "there is no practice `\(label)` to offer",
        code: "unknown-practice", hint: label.didYouMean(known) ?? "there are: \(known.joined(separator: ", "))")
    }
  }
}
