package import Dialogue
import Foundation

/// Everything that can be said and heard: the dialogues, libraries and lines found on a search path. Files are read
/// when they are first asked for.
package final class Repertoire {
  /// What kept a file from being used.
  package struct Unusable: Error {
    package let path: String
    package let diagnostics: [Diagnostic]
    /// A file of the same name further on in the search path, which would take its place.
    package internal(set) var nextOfName: String?

    /// Whether nothing has to be mended in it: it is a file of another kind.
    package var isOfAnotherKind: Bool { !diagnostics.isEmpty && diagnostics.allSatisfy { $0.code == "unknown-kind" } }
  }

  /// Folders in the order in which they are searched.
  package let folders: [String]
  private var libraries: [String: SharedLibrary?] = [:]
  private var knownEnglish: English?
  let cache: CacheFolder?
  /// What the cache has to know of the files that were read.
  var trail = Trail()
  var knownSources: [String: Source] = [:]
  /// The files that are being read with what they extend, the outermost first.
  var extending: [String] = []

  /// - Parameter cache: where what was read is kept for the next time, if anywhere.
  package init(folders: [String], cache: CacheFolder? = nil) {
    self.folders = folders
    self.cache = cache
  }

  /// The folders of the search path that are there.
  package var existingFolders: [String] { folders.filter { FileManager.default.fileExists(atPath: $0) } }

  /// The path of `practices/boundary`: the first on the search path.
  package func path(of name: String) -> String? {
    folders.lazy.map { "\($0)/\(name).yaml" }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The names of the files in a folder such as `practices`, in alphabetical order.
  package func names(in folder: String) -> [String] {
    let all = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: "\($0)/\(folder)")) ?? [] }
    return Set(all.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }).sorted()
  }

  /// How words are spelled, from `language/english.yaml`; without that file nothing but small letters is made alike.
  package var english: English {
    if let knownEnglish { return knownEnglish }
    var found = path(of: Repertoire.spelling).map { spelling(at: $0) } ?? English()
    found.words = wordList
    knownEnglish = found
    return found
  }

  /// Reads a file with the libraries it uses.
  package func script(_ file: SourceFile) -> Script {
    trail.begin()
    defer { trail.end(file.path) }
    return Script(
      file, english: english, library: { [unowned self] in library($0) },
      known: { [unowned self] in
        KnownLibraries(names: libraryNames, folders: existingFolders, practices: dialogueNames(in: "practices"))
      }, extended: { [unowned self] in extended($0, from: file.path) })
  }

  private func library(_ name: String) -> SharedLibrary? {
    trail.note(name)
    if let known = libraries[name] { return known }
    // Noted first, so that two libraries that use each other do not wait for each other for ever.
    libraries[name] = .some(nil)
    guard let path = path(of: name) else { return nil }
    willRead(path)
    let script = script(SourceFile(path: path))
    guard case .library(var library) = script.content else { return nil }
    library.isSound = !script.diagnostics.hasErrors
    libraries[name] = library
    return library
  }

  /// The files of the libraries that have been read, now or when what the cache holds was made, in alphabetical order.
  package var librariesRead: [String] {
    trail.keptLibraries.union(libraries.keys.compactMap { path(of: $0) }).sorted()
  }

  /// The dialogue `practices/boundary`, ready to talk; `nil` when there is no such file.
  package func dialogue(_ name: String) throws(Unusable) -> Dialogue? {
    guard let path = path(of: name) else { return nil }
    do {
      return try dialogue(at: path)
    } catch {
      var unusable = error
      unusable.nextOfName = paths(of: name).dropFirst().first
      throw unusable
    }
  }

  /// The dialogue in a file.
  package func dialogue(at path: String) throws(Unusable) -> Dialogue {
    if let kept = keptDialogue(at: path) { return kept }
    willRead(path)
    return try dialogue(in: script(SourceFile(path: path)), at: path)
  }

  func keptDialogue(at path: String) -> Dialogue? {
    kept(.dialogue, of: path).flatMap { Dialogue($0, english: english) }.map(coding)
  }

  func dialogue(in script: Script, at path: String) throws(Unusable) -> Dialogue {
    guard case .dialogue(let definition) = script.content, !script.diagnostics.hasErrors else {
      let found = script.diagnostics
      throw Unusable(path: path, diagnostics: found + script.reasonNotToRunHere)
    }
    let found = definition.diagnostics()
    guard !found.hasErrors else { throw Unusable(path: path, diagnostics: found) }
    let dialogue = Dialogue(definition, english: english)
    // What another file goes into is not kept: it would have to be known of that one too.
    if !script.isExtension { keep(dialogue.store, .dialogue, of: path) }
    return coding(dialogue)
  }

  /// A dialogue that codes lines, with what codes them.
  package func coding(_ dialogue: Dialogue) -> Dialogue {
    guard let name = dialogue.codesBy, let labelling = try? labelling(name) else { return dialogue }
    return Dialogue(dialogue.store, english: english, coder: SkillCoding(labelling)) ?? dialogue
  }

  /// The file at a path, when something in it can be used.
  package func readable(_ path: String) throws(Unusable) -> Script {
    let script = script(SourceFile(path: path))
    if case .nothing = script.content { throw Unusable(path: path, diagnostics: script.diagnostics) }
    return script
  }

  /// The labelling file `language/risk`; `nil` when there is no such file.
  package func labelling(_ name: String) throws(Unusable) -> Labelling? {
    guard let path = path(of: name) else { return nil }
    if let kept = kept(.labels, of: path).flatMap({ Labelling($0, english: english) }) { return kept }
    willRead(path)
    let script = script(SourceFile(path: path))
    guard case .labelling(let definition) = script.content, !script.diagnostics.hasErrors else {
      throw Unusable(path: path, diagnostics: script.diagnostics)
    }
    let labelling = Labelling(definition, english: english)
    keep(labelling.store, .labels, of: path)
    return labelling
  }

  /// The lines of `language/sitting`; `nil` when there is no such file.
  package func phrasebook(_ name: String) throws(Unusable) -> Phrasebook? {
    guard let path = path(of: name) else { return nil }
    if let kept: Phrasebook = kept(.lines, of: path)?.value() { return kept }
    willRead(path)
    let script = script(SourceFile(path: path))
    guard case .lines(let book) = script.content, !script.diagnostics.hasErrors else {
      throw Unusable(path: path, diagnostics: script.diagnostics)
    }
    keep(Store(of: book), .lines, of: path)
    return book
  }

  /// The emergency numbers and crisis lines in `language/numbers`; `nil` when there is no such file.
  package func crisisNumbers(_ name: String) throws(Unusable) -> CrisisNumbers? {
    guard let path = path(of: name) else { return nil }
    if let kept: CrisisNumbers = kept(.numbers, of: path)?.value() { return kept }
    willRead(path)
    let script = script(SourceFile(path: path))
    guard case .numbers(let numbers) = script.content, !script.diagnostics.hasErrors else {
      throw Unusable(path: path, diagnostics: script.diagnostics)
    }
    keep(Store(of: numbers), .numbers, of: path)
    return numbers
  }
}
