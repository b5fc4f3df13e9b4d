import Dialogue

extension AsTypedCheck {
  /// A rules-only file hears nothing of danger.
  static let noSafety = AsTypedCheck { script in
    [
      .note(
        at: script.place, "no safety file runs with a rules-only file: it does not hear danger", code: "no-safety",
        hint: "it runs in `attune dialogue run` only, never in a sitting")
    ]
  }
}
