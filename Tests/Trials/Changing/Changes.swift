import Dialogue
import DialogueScript
import Foundation

/// `attune-trials changes [COUNT [SEED]]`: how many of so many small changes to the bundled files an example or a
/// conversation beside them notices.
struct Changes {
  private let count: Int
  private let seed: Int
  private let bundled = Bundled()

  init(_ arguments: [String]) {
    count = arguments.first.flatMap { Int($0) } ?? number(of: "ATTUNE_CHANGES", or: 20)
    seed = arguments.dropFirst().first.flatMap { Int($0) } ?? 1
  }

  /// - Returns: the exit status.
  func report() throws -> Int32 {
    // What is heard as danger is held by whole tables of lines: no single word of its long lists has a line of its own.
    // What moves in clients, and they themselves, are held to the direction of change by `ClientsTests`.
    let files = bundled.scripts.filter { script in
      ["dialogue:", "labels:", "library:"].contains { script.text.hasPrefix($0) }
        && !script.path.hasPrefix("language/risk") && script.path != "language/client-reactions.yaml"
    }
    let places = files.map { ChangePlaces($0.text, file: $0.path) }
    var survivors: [Change] = []
    var made: [Change.Kind: Int] = [:]
    for number in 0..<count {
      let kind = Change.Kind.allCases[number % Change.Kind.allCases.count]
      var numbers = SplitMix(seed: UInt64(seed * 1_000_000 + number))
      guard let (change, text) = change(kind, among: places, &numbers) else { continue }
      made[kind, default: 0] += 1
      if !isNoticed(change, text) { survivors.append(change) }
    }
    for change in survivors {
      print("\(change.file):\(change.line): survives: `\(change.before)` to `\(change.after)`")
    }
    for kind in Change.Kind.allCases {
      let left = survivors.filter { $0.kind == kind }.count
      print(
        "\(kind.rawValue): \(made[kind] ?? 0) changes, \(left) survive, of \(places.reduce(0) { $0 + $1.count(of: kind) }) places"
      )
    }
    let all = made.values.reduce(0, +)
    print("noticed: \(all - survivors.count) of \(all)")
    // One in twenty may survive. Of a few, two more may: else the draw would decide and not the files.
    return survivors.count <= all / 20 + (all < 100 ? 2 : 0) ? 0 : 1
  }

  /// A change at a place drawn from all places of a kind.
  private func change(_ kind: Change.Kind, among places: [ChangePlaces], _ numbers: inout SplitMix) -> (Change, String)?
  {
    var index = Int.random(in: 0..<max(1, places.reduce(0) { $0 + $1.count(of: kind) }), using: &numbers)
    for place in places {
      if index < place.count(of: kind) { return place.change(kind, at: index, &numbers) }
      index -= place.count(of: kind)
    }
    return nil
  }

  private func isNoticed(_ change: Change, _ text: String) -> Bool {
    let script = bundled.repertoire.script(SourceFile(path: change.file, text: text))
    guard !script.diagnostics.hasErrors else { return true }
    switch script.content {
    case .dialogue(let definition): return isNoticed(definition, in: change.file)
    case .labelling(let definition): return hasRedExample(definition, in: change.file)
    case .library(let library):
      return hasRedExample(library.asDefinition, in: change.file) || isNoticedByUsers(of: change.file, text)
    case .lines, .english, .numbers, .asTyped, .card, .served, .identifiers, .nothing: return false
    }
  }

  private func hasRedExample(_ definition: DialogueDefinition, in file: String) -> Bool {
    let english = bundled.repertoire.english
    if !Examples().diagnostics(for: definition, english: english).isEmpty { return true }
    let beside = bundled.heardLists.first { $0.path == file.dropLast(5) + ".heard" }
    return beside.map { !HeardList($0.text, file: $0.path).diagnostics(for: definition, english: english).isEmpty }
      ?? false
  }

  /// Whether a dialogue that uses a library comes out otherwise.
  private func isNoticedByUsers(of file: String, _ text: String) -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let changed = folder.appending(path: file)
    try? FileManager.default.createDirectory(at: changed.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: changed)
    let repertoire = Repertoire(folders: [folder.path, Bundled.folder])
    return bundled.scripts.contains { path, text in
      guard text.hasPrefix("dialogue:"), text.contains(file.dropLast(5)) else { return false }
      let script = repertoire.script(SourceFile(path: path, text: text))
      guard case .dialogue(let definition) = script.content, !script.diagnostics.hasErrors else { return true }
      return isNoticed(definition, in: path)
    }
  }

  private func isNoticed(_ definition: DialogueDefinition, in file: String) -> Bool {
    if hasRedExample(definition, in: file) { return true }
    guard let beside = bundled.transcripts.first(where: { $0.path == file.dropLast(5) + ".transcript" }) else {
      return false
    }
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    let replay = Replay(
      bundled.repertoire.coding(Dialogue(definition, english: bundled.repertoire.english)), savesEveryTurn: false,
      visiting: { try? bundled.repertoire.dialogue("\(folder)/\($0)") })
    var coverage = Coverage()
    return Transcript(beside.text, file: beside.path).conversations.contains {
      !replay.differences(from: $0, coverage: &coverage).isEmpty
    }
  }
}
