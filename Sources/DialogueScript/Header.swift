import Dialogue

/// What stands above the states of a dialogue: enough to offer it, read without reading the rest.
package struct Header: Sendable {
  package let name: String
  package let title: String
  package let offeredFor: String
  /// The heading it is listed under.
  package let need: String?
  package let minutes: Int?
  package let pathFor: String?
  /// The heading of the answer that is asked about when it is next begun.
  package let asksNextTime: String?
}

extension Repertoire {
  /// The headings of all dialogues in a folder such as `practices`, in the order of their files, by the names of these.
  package func headers(in folder: String) -> [(file: String, header: Header)] {
    let names = names(in: folder)
    if let kept: [[Header]] = kept(.headers, of: folder)?.value(), kept.count == names.count {
      return zip(names, kept).flatMap { name, headers in headers.map { (name, $0) } }
    }
    let sources = headerSources(in: folder)
    let headers = names.map { header("\(folder)/\($0)") }
    keep(Store(of: headers.map { [$0].compactMap(\.self) }), .headers, of: folder, madeFrom: sources)
    return zip(names, headers).compactMap { name, header in header.map { (name, $0) } }
  }

  /// The names of the dialogues in a folder such as `practices`; a library that stands among them is none. A file that
  /// cannot be read may be one.
  package func dialogueNames(in folder: String) -> [String] {
    let others = Script.kinds.filter { $0 != "dialogue" && $0 != "client" }
    return names(in: folder).filter { name in
      let document = path(of: "\(folder)/\(name)").map(top)
      return document?.root.entries?.first.map { !others.contains($0.key) } ?? true
    }
  }

  /// The files that may be libraries: those of `language`, and of `practices` what is no dialogue.
  var libraryNames: [String] {
    let dialogues = Set(dialogueNames(in: "practices"))
    let strays = names(in: "practices").filter { !dialogues.contains($0) }
    return names(in: "language").map { "language/\($0)" } + strays.map { "practices/\($0)" }
  }

  private func top(of path: String) -> Document {
    let top = SourceFile.top(of: path).linesOfText
      .prefix { !["states:", "rules:", "otherwise:", "concepts:"].contains(where: $0.hasPrefix) }
    return Document(yaml: top.joined(separator: "\n"), file: path)
  }

  func headerSources(in folder: String) -> [Source?] {
    cache == nil ? [nil] : names(in: folder).flatMap { sources(named: "\(folder)/\($0)") }
  }

  /// The heading of `practices/boundary`; `nil` when there is no such file, or it is no dialogue.
  package func header(_ name: String) -> Header? { path(of: name).flatMap { header(at: $0) } }

  func header(at path: String) -> Header? {
    header(at: path, passing: [])
  }

  /// What an extension does not say for itself the one that it extends says.
  private func header(at path: String, passing others: [String]) -> Header? {
    guard let entries = top(of: path).root.entries, let kind = entries.first?.key,
      ["dialogue", "client"].contains(kind)
    else { return nil }
    func text(_ key: String) -> String? { entries.first { $0.key == key }?.value.text }
    let base = text("extends").flatMap { self.path(ofExtended: $0, from: path, passing: others) }
      .flatMap { header(at: $0, passing: others + [path]) }
    let own = text(kind) ?? ""
    return Header(
      name: own, title: text("title") ?? base?.title ?? own,
      offeredFor: text("offered for") ?? base?.offeredFor ?? "", need: text("need") ?? base?.need,
      minutes: text("minutes").flatMap { Int($0) } ?? base?.minutes, pathFor: text("path for"),
      asksNextTime: text("asks next time about") ?? base?.asksNextTime)
  }
}
