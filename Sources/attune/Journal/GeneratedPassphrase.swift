import Age
import DialogueScript
import Foundation
import Terminal

/// Six words drawn at random from the EFF's long list of 7,776: 77 bits. Drawn from the system's generator, never from
/// the seed.
struct GeneratedPassphrase {
  private let words: Secret

  init(_ world: World) throws {
    let repertoire = world.repertoire()
    guard let list = repertoire.words("language/passphrase-words") else {
      throw MissingFile(name: "language/passphrase-words")
    }
    var generator = SystemRandomNumberGenerator()
    let chosen = (0..<6).map { _ in list[Int.random(in: 0..<list.count, using: &generator)] }
    words = Secret(copying: chosen.joined(separator: " ").utf8)
  }

  func show(on console: any Console) {
    console.write("\n")
    words.withUnsafeBytes { console.say(String(decoding: $0, as: UTF8.self), indent: 4) }
    console.write("\n")
  }
}
