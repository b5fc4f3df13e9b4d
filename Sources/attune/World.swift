import Dialogue
import DialogueScript
import Foundation
import Journal
import Practice
import Terminal

/// What the program takes from outside: environment, home, clock, and the seed for words. No other file reads them;
/// keys, names of files and passphrases never come from here.
struct World {
  let environment: [String: String]
  var options: GlobalOptions
  /// The settings, as the file has them.
  let config: Config
  /// Makes every choice of words in this run.
  let seed: UInt64

  /// - Throws: `Config.Unsound` when the settings file holds something else than settings, `Failure` when a folder that
  ///   was named is not there.
  init(_ options: GlobalOptions) throws {
    try options.requireDialogues()
    self.options = options
    environment = ProcessInfo.processInfo.environment
    seed = options.seed ?? UInt64.random(in: .min ... .max)
    // Without a home there are no settings; the commands that need a home say so themselves.
    let folder = try? Self.folder("XDG_CONFIG_HOME", ".config", in: environment)
    config = try folder.map { try Config(path: Self.configFile(in: $0)) } ?? Config()
  }

  /// The world for what has to work however damaged the settings are: they are then as usual.
  init(always options: GlobalOptions) throws {
    do {
      try self.init(options)
    } catch let unsound as Config.Unsound {
      for diagnostic in unsound.diagnostics { ErrorReport.warn(diagnostic.inOneLine) }
      self.init(options, config: Config())
    }
  }

  private init(_ options: GlobalOptions, config: Config) {
    self.options = options
    self.config = config
    environment = ProcessInfo.processInfo.environment
    seed = options.seed ?? UInt64.random(in: .min ... .max)
  }

  /// An XDG folder: the variable when it is set to an absolute path, else `fallback` below the home folder (XDG Base
  /// Directory Specification 0.8).
  private static func folder(
    _ variable: String, _ fallback: String, in environment: [String: String]
  ) throws -> String {
    if let set = environment[variable], set.hasPrefix("/") { return "\(set)/attune" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw WorldError.noHome }
    return "\(home)/\(fallback)/attune"
  }

  private static func configFile(in folder: String) -> String { "\(folder)/config.yaml" }

  var configFile: String { get throws { Self.configFile(in: try configFolder) } }
  var configFolder: String { get throws { try Self.folder("XDG_CONFIG_HOME", ".config", in: environment) } }
  var dataFolder: String { get throws { try Self.folder("XDG_DATA_HOME", ".local/share", in: environment) } }
  var stateFolder: String { get throws { try Self.folder("XDG_STATE_HOME", ".local/state", in: environment) } }

  /// Where dialogues are looked for, in this order; never the current folder.
  var dialogueFolders: [String] {
    var folders = [options.dialogues, environment["ATTUNE_DIALOGUES"]].compactMap { $0 }.filter { !$0.isEmpty }
    if let own = try? dataFolder { folders.append("\(own)/dialogues") }
    return folders + bundledFolders
  }

  /// The dialogues that came with the program: of an installation, else of the source tree it was built in.
  var bundledFolders: [String] {
    let path = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    let installed = path.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "share/attune/dialogues"
    ).path
    var folder = path.deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        return [installed, folder.appendingPathComponent("Dialogues").path]
      }
      folder.deleteLastPathComponent()
    }
    return [installed]
  }

  /// Everything that can be said and heard.
  /// - Parameters:
  ///   - folders: searched first.
  ///   - usesCache: files that somebody is at work on are read as they are.
  func repertoire(before folders: [String] = [], usesCache: Bool = false) -> Repertoire {
    Repertoire(folders: folders + dialogueFolders, cache: usesCache || folders.isEmpty ? startupCache : nil)
  }

  /// What came with the program, whatever else is on the search path.
  var bundledRepertoire: Repertoire { Repertoire(folders: bundledFolders, cache: startupCache) }

  private var startupCache: CacheFolder? {
    guard let folder = try? Self.folder("XDG_CACHE_HOME", ".cache", in: environment) else { return nil }
    return CacheFolder(path: folder, engine: Attune.version, program: executable)
  }

  private var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}

enum WorldError: Error {
  case noHome
}

extension World {
  /// Where a program stands on `PATH`.
  func program(_ name: String) -> String? {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

extension World {
  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether text is for screen readers and logs.
  var isPlain: Bool { options.plain || config.isPlain }

  /// After how long without a key a sitting locks itself; nil for never.
  var idleSeconds: Int? {
    // For tests, which cannot wait for minutes: seconds, and never longer than what is set.
    let seconds = environment["ATTUNE_TEST_IDLE"].flatMap { Int($0) }.map { min($0, config.lockAfter * 60) }
    return config.lockAfter == 0 ? nil : seconds ?? config.lockAfter * 60
  }

  /// Whether the terminal understands what clears it.
  var canClear: Bool { isatty(STDOUT_FILENO) == 1 && !["", "dumb"].contains(environment["TERM"] ?? "") }

  /// How text looks on standard output.
  var style: Style {
    let noColour = config.isColoured ? environment["NO_COLOR"] : "never"
    let wish = Style.Wish(noColor: noColour, term: environment["TERM"], isPlain: isPlain)
    return Style(wish: wish, isTerminal: isatty(STDOUT_FILENO) == 1)
  }

  func console() -> any Console {
    ReadlineConsole.isPossible
      ? ReadlineConsole(style: style, showsPages: config.showsPages) : PlainConsole(style: style)
  }
}

extension World {
  /// Where vault, keys and drafts are.
  var places: Places {
    get throws {
      let vault = options.vault ?? environment["ATTUNE_VAULT"].flatMap { $0.isEmpty ? nil : $0 }
      return Places(
        vault: try vault.map(absolute) ?? "\(dataFolder)/vault", config: try configFolder, state: try stateFolder)
    }
  }

  /// What a shell makes of a path that begins in the home folder.
  func path(_ typed: String) -> String {
    guard typed == "~" || typed.hasPrefix("~/"), let home = environment["HOME"], home.hasPrefix("/") else {
      return typed
    }
    return home + typed.dropFirst()
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// This moment, as a clock here shows it.
  var now: EntryDate {
    // For tests, which cannot wait for weeks.
    if let given = environment["ATTUNE_TEST_NOW"].flatMap({ EntryDate($0) }) { return given }
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let date = EntryDate(secondsSince1970: seconds, offsetMinutes: local.tm_gmtoff / 60)
    return date ?? EntryDate(secondsSince1970: 0, offsetMinutes: 0)!
  }
}
