import PseudoTerminal
import Testing

@Test(arguments: [
  "", "practice", "card", "journal", "journal list", "journal show", "journal search", "journal delete", "journal edit",
  "journal tag", "journal tags", "journal tags rename", "journal tags merge", "journal stats", "journal purge",
  "journal export", "journal import", "journal backup", "journal restore", "vault", "vault init",
  "vault status", "vault check", "roster", "roster add", "roster remove", "log", "log add", "log target",
  "log export", "config", "analyze", "analyze practices", "analyze risk", "dialogue", "dialogue list",
  "dialogue check", "dialogue test",
  "dialogue run", "dialogue graph", "dialogue lines", "dialogue schema", "dialogue new",
])
func `every command helps, and asks for nothing`(command: String) throws {
  let home = try HomeFolder(hasVault: false, isWarm: false)
  let outcome = try home.run("exec attune \(command) --help")
  #expect(outcome.status == 0)
  #expect(outcome.errors == "")
  #expect(outcome.text.contains("USAGE: attune"))
  #expect(home.files == [])
}
