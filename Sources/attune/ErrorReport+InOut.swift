import Journal

extension ErrorReport {
  static func failure(for error: ExportError) -> Failure {
    switch error {
    case .insideVault(let path):
      Failure("\(path) lies in the vault, where nothing else belongs", hint: "name a place outside of it")
    case .taken(let path): Failure("\(path) is there already", hint: "name a place where nothing is yet")
    case .stopped: Failure("stopped; nothing of it was left behind", hint: nil)
    case .file(let error): failure(for: error as any Error)
    }
  }

  static func failure(for error: ImportError) -> Failure {
    switch error {
    case .unknownFormat:
      Failure("that is neither jrnl, Day One, Markdown nor an export of Attune", hint: "`attune journal import --help`")
    case .notInFormat(let format): Failure("that is not in the format `\(format.rawValue)`")
    case .archive: Failure("that is a packed archive", hint: "unpack it, and import the JSON file in it")
    case .notText:
      Failure("that is no text; it may be encrypted", hint: "jrnl exports in clear: `jrnl --format json --file PATH`")
    case .file(let error): failure(for: error as any Error)
    }
  }

  static func failure(for fault: OpenedBackup.Fault) -> Failure {
    switch fault {
    case .otherKey:
      Failure(
        "nothing that was given opens the backup",
        hint: "`--keys` names a copy of identity.age, or type the recovery text")
    case .damaged: Failure("the backup was changed or cut off after it was written", hint: "take another copy of it")
    case .notABackup: Failure("the file opens, and is no backup of a vault")
    case .file(let error): failure(for: error as any Error)
    }
  }
}
