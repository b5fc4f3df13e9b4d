import ArgumentParser
import Foundation
import Terminal

/// `attune vault threats`
struct VaultThreats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threats", abstract: "Show what the vault promises, what it does not, and which test shows each.")

  @OptionGroup var options: GlobalOptions
  @ParentCommand var attune: Attune

  func run() throws {
    let world = try World(always: options.over(attune.options))
    // The page that came with the program, whatever else is on the search path.
    let page = world.bundledFolders.lazy.compactMap { FileManager.default.contents(atPath: "\($0)/threats.md") }.first
    guard let page else { throw MissingFile(name: "threats.md") }
    world.console().paged { console in
      for paragraph in paragraphs(of: String(decoding: page, as: UTF8.self)) { show(paragraph, on: console) }
    }
  }

  /// Each paragraph, heading and item as one line, without the marks of Markdown.
  private func paragraphs(of page: String) -> [String] {
    page.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: [""]) { paragraphs, line in
      let begins = line.isEmpty || line.hasPrefix("#") || line.hasPrefix("- ") || line.hasPrefix("  Shown by")
      if begins { paragraphs.append("") }
      let text = line.replacing("**", with: "").drop { $0 == " " }
      let last = paragraphs.count - 1
      paragraphs[last] += (paragraphs[last].isEmpty ? "" : " ") + text
    }
  }

  private func show(_ paragraph: String, on console: any Console) {
    if paragraph.isEmpty { return console.write("\n") }
    if paragraph.hasPrefix("#") {
      return console.say(String(paragraph.drop { $0 == "#" || $0 == " " }), as: .heading)
    }
    if paragraph.hasPrefix("Shown by") { return console.say(paragraph, as: .quiet, indent: 2) }
    console.say(paragraph, hanging: 2)
  }
}
