import ArgumentParser
import Journal
import Terminal

/// `attune journal`: what is kept.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Write and read what is kept; reading asks for the passphrase once.",
    discussion: "Without a command it stays open: list, search, show, edit and the others under one unlock.",
    subcommands: [
      JournalWrite.self, JournalList.self, JournalShow.self, JournalSearch.self, JournalEdit.self, JournalTag.self,
      JournalTags.self, JournalStats.self, JournalDelete.self, JournalPurge.self, JournalExport.self,
      JournalImport.self, JournalBackup.self, JournalRestore.self, JournalOpen.self,
    ],
    defaultSubcommand: JournalOpen.self)
}
