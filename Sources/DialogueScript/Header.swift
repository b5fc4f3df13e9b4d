import Dialogue

/// What stands above the states of a dialogue: enough to offer it, read without reading the rest.
package struct Header: Sendable {
  package let name: String
  package let title: String
  package let offeredFor: String
  package let minutes: Int?
  package let pathFor: String?
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

  func headerSources(in folder: String) -> [Source?] {
    cache == nil ? [nil] : names(in: folder).map { source(named: "\(folder)/\($0)") }
  }

  /// The heading of `practices/boundary`; `nil` when there is no such file, or it is no dialogue.
  package func header(_ name: String) -> Header? { path(of: name).flatMap { header(at: $0) } }

  func header(at path: String) -> Header? {
    let top = SourceFile.top(of: path).linesOfText
      .prefix { !["states:", "rules:", "otherwise:"].contains(where: $0.hasPrefix) }
    let document = Document(yaml: top.joined(separator: "\n"), file: path)
    guard let entries = document.root.entries, entries.first?.key == "dialogue" else { return nil }
    func text(_ key: String) -> String? { entries.first { $0.key == key }?.value.text }
    let own = text("dialogue") ?? ""
    return Header(
      name: own, title: text("title") ?? own, offeredFor: text("offered for") ?? "",
      minutes: text("minutes").flatMap { Int($0) }, pathFor: text("path for"))
  }
}
