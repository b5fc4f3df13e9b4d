import ArgumentParser

/// `attune dialogue`: for those who write dialogues.
struct DialogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialogue", abstract: "Check, test and try the files that hold what Attune says and hears.",
    subcommands: [
      DialogueNew.self, DialogueCheck.self, DialogueTest.self, DialogueRun.self, DialogueGraph.self, DialogueLines.self,
      DialogueSchema.self,
      DialogueList.self,
    ])
}
