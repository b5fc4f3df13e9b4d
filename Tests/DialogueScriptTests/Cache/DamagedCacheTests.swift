import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// Files of the cache with bits turned over, bytes changed, or an end that is missing: none is ever taken for whole.
///
/// A few hundred cases run always; `ATTUNE_FUZZ=100000` runs as many.
struct DamagedCacheTests {
  private let scratch: Scratch
  private let file: String
  private let bytes: [UInt8]
  private let path = "\(Bundled.folder)/language/self-risk.yaml"

  init() throws {
    scratch = try Scratch()
    _ = try Repertoire(folders: [Bundled.folder], cache: CacheFolder(in: scratch)).dialogue(at: path)
    file = try #require(scratch.kept.first { $0.contains("dialogue-") })
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  private func damaged(_ numbers: inout SplitMix) -> [UInt8] {
    var damaged = bytes
    // The beginning says what all the rest is, and is worth more tries.
    let reach = Bool.random(using: &numbers) ? 128 : bytes.count
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: damaged.removeLast(Int.random(in: 1...bytes.count, using: &numbers))
    case 1: damaged.append(UInt8.random(in: 0...255, using: &numbers))
    case 2: damaged[Int.random(in: 0..<reach, using: &numbers)] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    default:
      let place = Int.random(in: 0..<reach, using: &numbers)
      damaged[place] = damaged[place] &+ UInt8.random(in: 1...255, using: &numbers)
    }
    return damaged
  }

  @Test func `a damaged file is no file`() throws {
    let folder = CacheFolder(in: scratch)
    let name = URL(fileURLWithPath: file).lastPathComponent
    #expect(folder.file(named: name) != nil)
    for number in 0..<FuzzTests.cases {
      var numbers = SplitMix(seed: UInt64(number))
      _ = try scratch.write("cache/attune/\(name)", damaged(&numbers))
      #expect(folder.file(named: name) == nil, "case \(number)")
    }
  }

  @Test func `the answer is the same, and the file is made anew`() throws {
    let plain = try Repertoire(folders: [Bundled.folder]).dialogue(at: path)
    for number in 0..<4 {
      var numbers = SplitMix(seed: UInt64(number))
      try Data(damaged(&numbers)).write(to: URL(fileURLWithPath: file))
      let again = try Repertoire(folders: [Bundled.folder], cache: CacheFolder(in: scratch)).dialogue(at: path)
      #expect(again.store.numbers == plain.store.numbers && again.store.text == plain.store.text)
      #expect(Array(try Data(contentsOf: URL(fileURLWithPath: file))) == bytes)
    }
  }
}
