import Dialogue

extension Check {
  /// Nobody is named whose idea it is.
  static let missingCredit = Check(nil, in: [.dialogue, .labelling, .library, .lines]) { file in
    guard let layout = file.layout, layout.root.text(of: "credit")?.isEmpty ?? true,
      layout.root.text(of: "extends") == nil
    else { return [] }
    // A dialogue is taught from and passed on; without a credit nobody may.
    let severity: Diagnostic.Severity = file.kind == .dialogue ? .error : .warning
    return [
      Diagnostic(
        severity, at: layout.root.place, "the file does not say whose idea it is", code: "no-credit",
        hint: "add `credit: our own`, or name the book, the paper or the person")
    ]
  }
}
