import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Practice
import Terminal

/// `attune dialogue check PATH…`
struct DialogueCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with dialogue files.",
    discussion: """
      Ends with 1 when there is an error. A warning that is meant to stand is silenced by a comment on the line above it:
      `# fine: CODE, because REASON`.
      """)

  @Argument(
    help: ArgumentHelp("Files, or folders of files.", valueName: "path"), completion: .file(extensions: ["yaml"]))
  var paths: [String] = []

  @Flag(help: "One JSON object a line.")
  var json = false

  @Flag(help: "Put quotation marks where YAML would lose text, and change nothing else.")
  var fix = false

  @Option(help: ArgumentHelp("Explain one kind of mistake, with an example.", valueName: "code"))
  var explain: String?

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func validate() throws {
    if paths.isEmpty, explain == nil { throw ValidationError("name a file or a folder, or give --explain CODE") }
  }

  func run() throws {
    if let explain { return StandardOutput.write(try page(on: explain)) }
    let files = try ScriptFiles(paths)
    if fix { for path in files.paths { try mend(path) } }
    let world = try World(options.over(attune.options))
    let repertoire = world.repertoire(before: files.folders)
    let strays = files.strays.map { Diagnostic.standsAlone($0) }
    for stray in strays { try say(stray, of: nil) }
    let found = strays + (try check(files.paths, with: repertoire, today: world.now.day))
    if !json { StandardOutput.say(summary(of: found, files: files.paths.count)) }
    if found.hasErrors { throw ExitCode.failure }
  }

  private func check(_ paths: [String], with repertoire: Repertoire, today: String) throws -> [Diagnostic] {
    let scripts = paths.map { repertoire.script(SourceFile(path: $0)) }
    let unused = UnusedConcepts(scripts)
    let shared = self.paths.filter { !$0.hasSuffix(".yaml") }.flatMap { unused.diagnostics(in: $0) }
    var found: Set<Diagnostic> = []
    let shelf = repertoire.shelf
    var visitable: [String: [String]] = [:]
    for script in scripts {
      let others = shared.filter { $0.place.file == script.path }
      // What is wrong with a library is found again in every file that uses it.
      let folder = URL(fileURLWithPath: script.path).deletingLastPathComponent().path
      let dialogues = visitable[folder] ?? repertoire.names(visitableFrom: script.path)
      visitable[folder] = dialogues
      let wrong = script.everythingWrong(
        english: repertoire.english, dialogues: dialogues, on: shelf, and: others, today: today)
      let new = wrong.filter { found.insert($0).inserted }
      for diagnostic in new { try say(diagnostic, of: diagnostic.place.file == script.path ? script.source : nil) }
    }
    return Array(found)
  }

  private func say(_ diagnostic: Diagnostic, of source: String?) throws {
    StandardOutput.say(try json ? diagnostic.json : diagnostic.rendered(source: source))
  }

  private func summary(of found: [Diagnostic], files: Int) -> String {
    let errors = found.filter { $0.severity == .error }.count
    let warnings = found.filter { $0.severity == .warning }.count
    return [(files, "file"), (errors, "error"), (warnings, "warning")].counted
  }
}

extension DialogueCheck {
  /// Puts text in quotation marks where YAML would lose it, and says so.
  private func mend(_ path: String) throws {
    let file = SourceFile(path: path)
    let mended = Quotes(file)
    guard !mended.changes.isEmpty else { return }
    do {
      try Data(mended.source.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure("the file \(path) cannot be written", hint: "nothing in it was changed")
    }
    guard !json else { return }
    for change in mended.changes {
      let place = change.place
      StandardOutput.say("\(place.file):\(place.line):\(place.column): put in quotation marks: \(change.text)")
    }
  }

  private func page(on code: String) throws -> String {
    guard Codes.all.contains(code) else {
      throw Failure(
        "there is no code `\(code)`",
        hint: nearest(to: code, in: Codes.all).map { "did you mean `\($0)`?" }
          ?? "it is the word in brackets behind a message")
    }
    let folders = try World(options.over(attune.options)).repertoire().existingFolders
    let pages = folders.map { SourceFile(path: "\($0)/checks/\(code).md") }
    guard let page = pages.first(where: { !$0.isBlank && !$0.text.isEmpty }) else {
      throw Failure(
        "the page on `\(code)` is missing from the dialogues", hint: "it is checks/\(code).md; install Attune again")
    }
    return page.text
  }
}

extension Diagnostic {
  private struct Form: Encodable {
    let path: String
    let line: Int
    let column: Int
    let severity: String
    let code: String
    let message: String
    let hint: String?
  }

  var json: String {
    get throws {
      let form = Form(
        path: place.file, line: place.line, column: place.column, severity: severity.rawValue, code: code,
        message: message, hint: hint)
      return try JSONLine(form).text
    }
  }
}
