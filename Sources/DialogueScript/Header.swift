/// What stands above the states of a dialogue: enough to offer it, read without reading the rest.
package struct Header: Sendable {
  package let name: String
  package let title: String
  package let offeredFor: String
  package let minutes: Int?
  package let pathFor: String?
}

extension Repertoire {
  /// The heading of `practices/boundary`; `nil` when there is no such file, or it is no dialogue.
  package func header(_ name: String) -> Header? {
    guard let path = path(of: name) else { return nil }
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
