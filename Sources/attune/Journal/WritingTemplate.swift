import Foundation

/// Headings to write under, one after the other: a text file in `templates/journal`, of the search path's folders the
/// first that has it. Lines that begin with `## ` are the headings, and stay in the entry; what stands below them is
/// only shown.
struct WritingTemplate: Equatable {
  struct Section: Equatable {
    let heading: String
    let hints: [String]
  }

  let sections: [Section]

  init(_ text: String) {
    var sections: [Section] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        sections.append(Section(heading: String(line.dropFirst(3)), hints: []))
      } else if let last = sections.popLast() {
        sections.append(Section(heading: last.heading, hints: last.hints + [String(line)]))
      }
    }
    self.sections = sections
  }

  /// - Throws: when there is none of this name, or nothing in it.
  init(named name: String, in world: World) throws {
    let folders = world.dialogueFolders.map { "\($0)/templates/journal" }
    let paths = name.contains("/") ? [] : folders.map { "\($0)/\(name).md" }
    let found = paths.lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first
    guard let found else {
      let names = Set(folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] })
      let known = names.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
      throw Failure("there is no template `\(name)`", hint: "there are: \(known.joined(separator: ", "))")
    }
    self.init(found)
    guard !sections.isEmpty else { throw Failure("the template `\(name)` has no line that begins with `## `") }
  }
}
