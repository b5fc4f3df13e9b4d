import Practice

extension ErrorReport {
  static func failure(for fault: Roster.Fault) -> Failure {
    switch fault {
    case .noName: Failure("a name is needed", hint: "Ctrl-D leaves, and nothing is kept")
    case .noCode: Failure("a client needs a code", hint: "for instance K-12; it stands for the name everywhere else")
    case .notACode: Failure("that is no code: letters, digits and hyphens, at most twelve", hint: "for instance K-12")
    case .codeTellsName:
      Failure("that code holds initials or a part of the name", hint: "take one that says nothing of it, such as K-12")
    case .codeTaken: Failure("that code stands for another client", hint: "`attune roster` shows the list")
    case .nameTaken:
      Failure("that name is listed already", hint: "two of one name need something that tells them apart")
    }
  }
}
