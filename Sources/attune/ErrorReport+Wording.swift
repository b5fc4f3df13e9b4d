import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

extension ErrorReport {
  /// An error in words: what, where, what next.
  static func failure(for error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let unknown as CommandPath.Unknown: Failure(unknown)
    case let error as VaultError: failure(for: error)
    case let error as UnlockError: failure(for: error)
    case let error as WriteError: failure(for: error)
    case let error as KeyError: failure(for: error)
    case let error as DraftError: failure(for: error)
    case let error as FileError: failure(for: error)
    case let error as PassphraseError: failure(for: error)
    case let error as ExportError: failure(for: error)
    case let error as ImportError: failure(for: error)
    case let fault as OpenedBackup.Fault: failure(for: fault)
    case let fault as Roster.Fault: failure(for: fault)
    default: failureOfProgram(for: error)
    }
  }

  private static func failureOfProgram(for error: any Error) -> Failure {
    switch error {
    case WorldError.noHome:
      Failure("HOME is not set, so there is no place for settings and journal", hint: "set HOME, or the XDG folders")
    case let unusable as Repertoire.Unusable:
      Failure(
        "the file \(unusable.path) cannot be used",
        hint: [unusable.whatIsWrong, unusable.wayBack].compactMap { $0 }.joined(separator: "; ").nonEmpty)
    case let missing as MissingFile:
      Failure(
        "the file \(missing.name) is missing from the dialogues",
        hint: "no sitting begins without it; install Attune again")
    case let missing as MissingLines:
      Failure("\(missing.file).yaml lacks the line `\(missing.keys.first ?? "")`", hint: "every line has to be there")
    case let missing as Drill.Missing:
      Failure(
        "the drill lacks `\(missing.keys.joined(separator: "`, `"))`", hint: "the other files in `drills` show how")
    case let missing as Safety.Missing:
      Failure(
        "nothing answers when danger is heard: no path for \(missing.labels.joined(separator: ", "))",
        hint: "no sitting begins without it; install Attune again")
    case Unlocking.declined: Failure("it stays locked", hint: nil)
    case is PassphraseTooShort:
      Failure(
        "the passphrase has fewer than \(PassphraseChoosing.shortest) characters",
        hint: "six words are easy to keep in mind")
    default: Failure("something went wrong that has no name here")
    }
  }

  private static func failure(for error: VaultError) -> Failure {
    switch error {
    case .noVault: Failure("there is no vault here yet", hint: "`attune vault init` makes one")
    case .halfMade:
      Failure(
        "making the vault was interrupted; nothing was kept in it yet", hint: "`attune vault init` makes it whole")
    case .notAFolder(let path):
      Failure("\(path) is a file, and the vault has to be a folder", hint: "move it away, or use --vault")
    case .idMissing:
      Failure("the vault has entries but its `vault-id` is missing", hint: "bring that file back from a copy")
    case .idDamaged: Failure("the vault's `vault-id` is damaged", hint: "bring that file back from a copy")
    case .keysMissing(let id):
      Failure(
        "the keys of this vault are not on this machine; they belong in the folder keys/\(id) of the settings",
        hint: "`attune vault recover` makes them, from the recovery text or from a copy")
    case .recipientDamaged:
      Failure("the key file `recipient` is missing or damaged", hint: "bring the keys back from a copy")
    case .alreadyThere: Failure("there is a vault already", hint: "`attune vault status` says where")
    case .notEmpty: Failure("the folder for the vault holds other things", hint: "name an empty one with --vault")
    case .insideVault(let path):
      Failure(
        "keys and drafts would lie inside the vault, at \(path)", hint: "a synced vault must not hold its own keys")
    case .memory: Failure("there is not enough memory to protect the passphrase", hint: "it takes 256 MiB for a second")
    case .file(let error): failure(for: error)
    }
  }

  private static func failure(for error: UnlockError) -> Failure {
    switch error {
    case .wrongPassphrase:
      Failure("that passphrase does not open the key file; the file itself is intact", hint: "try again")
    case .identityDamaged:
      Failure(
        "the key file is damaged; the passphrase has not been tried", hint: "bring `identity.age` back from a copy")
    case .wrongPassphraseOrDamaged:
      Failure(
        "the key file does not open, and its checksum is missing", hint: "try again, or bring the keys back from a copy"
      )
    case .identityMissing: Failure("the key file is missing", hint: "bring `identity.age` back from a copy")
    case .recipientMismatch:
      Failure(
        "what is kept is encrypted to another key than the one in the key file", hint: "bring the keys back from a copy"
      )
    case .memory: Failure("there is not enough memory to try a passphrase", hint: "it takes 256 MiB for a second")
    case .file(let error): failure(for: error)
    }
  }

  private static func failure(for error: WriteError) -> Failure {
    switch error {
    case .encryption: Failure("it could not be encrypted, so it was not written")
    case .file(let error): failure(for: error)
    }
  }

  private static func failure(for error: DraftError) -> Failure {
    switch error {
    case .held: Failure("another sitting holds it")
    case .gone: Failure("it is not there any more")
    case .damaged: Failure("the unfinished sitting was damaged after it was written")
    case .notOurs: Failure("the unfinished sitting does not open with this vault's key")
    case .file(let error): failure(for: error)
    }
  }

  private static func failure(for error: FileError) -> Failure {
    let what =
      switch error.operation {
      case .look, .list, .read: "cannot be read"
      case .makeFolder: "cannot be made"
      case .write, .sync, .rename: "cannot be written"
      case .remove: "cannot be removed"
      case .lock: "cannot be locked"
      }
    let why = String(cString: strerror(error.code)).lowercased()
    let hint = error.code == ENOSPC ? "make room on the disk; nothing kept before is touched" : nil
    return Failure("\(error.path) \(what): \(why)", hint: hint)
  }

  private static func failure(for error: PassphraseError) -> Failure {
    switch error {
    case .noTerminal:
      Failure("there is no terminal to ask for the passphrase", hint: "use one, or `--passphrase-fd N`")
    case .endOfInput: Failure("no passphrase was given")
    case .tooLong: Failure("the passphrase is too long")
    case .interrupted: Failure("interrupted")
    case .hangup: Failure("the terminal is gone")
    case .standardInput: Failure("a passphrase is never read from standard input", hint: "use another number")
    case .unreadable: Failure("the passphrase cannot be read from that descriptor")
    }
  }

  static func wording(of reason: UnreadableFile.Reason) -> String {
    switch reason {
    case .damaged: "was changed or cut off after it was written"
    case .notOurs: "is encrypted to another key and was not kept here, or its beginning is damaged"
    case .notAnEntry(.laterVersion): "was written by a later version of Attune"
    case .notAnEntry: "opens, but holds no entry"
    case .foreign: "is nothing that Attune has put there"
    case .file(let error): "cannot be read: \(String(cString: strerror(error.code)).lowercased())"
    }
  }
}

extension Repertoire.Unusable {
  fileprivate var whatIsWrong: String? {
    isOfAnotherKind ? nil : "`attune dialogue check \(path)` says what is wrong"
  }

  fileprivate var wayBack: String? { nextOfName.map { "when it is moved away, \($0) takes its place" } }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
