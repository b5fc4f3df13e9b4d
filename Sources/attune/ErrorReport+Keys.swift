import Foundation
import Journal

extension ErrorReport {
  static func failure(for error: KeyError) -> Failure {
    switch error {
    case .memory: Failure("there is not enough memory to protect the passphrase", hint: "it takes 256 MiB for a second")
    case .notConfirmed:
      Failure("the keys that were written do not open; the disk may be failing", hint: "the file before is still there")
    case .olderKeysNeeded(let names): olderKeysNeeded(names)
    case .noOlderKeys: Failure("there is no older key to drop")
    case .notAKey:
      Failure("that holds no key", hint: "a recovery text has 74 characters and begins with AGE-SECRET-KEY-1")
    case .doesNotOpen: Failure("that does not open the file", hint: "try again, or take another copy")
    case .otherVault(let files):
      Failure("that key opens none of the \(files) files here", hint: "it may be that of another vault")
    case .lacksKeyInUse:
      Failure(
        "the keys here are newer: what is written on this machine would not open with those",
        hint: "take a copy of the newest `identity.age`")
    case .stopped: Failure("stopped; everything opens as before", hint: "the same command goes on where it stopped")
    case .file(let error): error.code == EBUSY ? changedMeanwhile : failure(for: error as any Error)
    }
  }

  private static var changedMeanwhile: Failure {
    Failure("the keys were changed by another program meanwhile", hint: "try again")
  }

  private static func olderKeysNeeded(_ names: [String]) -> Failure {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    let what = names.isEmpty ? "what is written now" : names.count == 1 ? "1 file" : "\(names.count) files"
    return Failure(
      "an older key is still needed, for \(what)\(shown.isEmpty ? "" : ": \(shown)")",
      hint: "`attune vault rekey` encrypts it to the newest; close other sittings first")
  }
}
