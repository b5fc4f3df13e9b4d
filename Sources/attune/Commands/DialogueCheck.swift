import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Terminal

/// `attune dialogue check PATH…`
struct DialogueCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with dialogue files.",
    discussion: "Ends with 1 when there is an error.")

  @Argument(help: ArgumentHelp("Files, or folders of files.", valueName: "path"))
  var paths: [String]

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let files = try ScriptFiles(paths)
    let repertoire = try World(options.over(attune.options)).repertoire(before: files.folders)
    var found: [Diagnostic] = []
    for path in files.paths {
      let file = SourceFile(path: path)
      let diagnostics = repertoire.script(file).everythingWrong.inOrder()
      for diagnostic in diagnostics { print(try json ? diagnostic.json : String(visible: diagnostic.rendered(source: file.text))) }
      found += diagnostics
    }
    if !json { print(summary(of: found, files: files.paths.count)) }
    if found.hasErrors { throw ExitCode.failure }
  }

  private func summary(of found: [Diagnostic], files: Int) -> String {
    let errors = found.filter { $0.severity == .error }.count
    return "\(files) files, \(errors) errors, \(found.count - errors) warnings"
  }
}

extension Script {
  /// What reading found, and what the checks find in what was read.
  var everythingWrong: [Diagnostic] {
    switch content {
    case .dialogue(let definition): diagnostics + definition.diagnostics()
    case .labelling(let definition): diagnostics + definition.labellingDiagnostics()
    case .library, .lines, .english, .nothing: diagnostics
    }
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
