import Dialogue
import Foundation
import Testing

@testable import DialogueScript

/// The twelve mistakes of every author, made in the bundled files at seeded places: each must be reported in its line,
/// with at most three further diagnostics.
///
/// `ATTUNE_MUTATIONS=100` makes a hundred of each kind, and prints how many were found; `ATTUNE_SEED` chooses others.
struct MutationTests {
  private static let count = ProcessInfo.processInfo.environment["ATTUNE_MUTATIONS"].flatMap { Int($0) } ?? 3
  private static let seed = ProcessInfo.processInfo.environment["ATTUNE_SEED"].flatMap { UInt64($0) } ?? 20

  @Test(arguments: MutationKind.all)
  func `a mistake is reported in its line, with at most three further diagnostics`(kind: MutationKind) {
    let repertoire = Repertoire(folders: [Bundled.folder])
    let mutations = seeded(kind, in: repertoire)
    var missed: [String] = []
    for mutation in mutations {
      let (isRight, all) = mutation.found(with: repertoire)
      if !isRight {
        missed.append(mutation.described + "\n" + all.map { $0.rendered(source: nil) }.joined(separator: "\n"))
      }
    }
    let right = mutations.count - missed.count
    if Self.count > 3 { print("mutations: \(right) of \(mutations.count) right, \(kind.name)") }
    #expect(mutations.count >= Self.count)
    #expect(right * 100 >= mutations.count * 99, "\(missed.joined(separator: "\n\n"))")
  }

  /// Places of the kind, taken from one file after the other.
  private func seeded(_ kind: MutationKind, in repertoire: Repertoire) -> [Mutation] {
    var random = SplitMix(seed: Self.seed)
    var places = Bundled.files.map { file in
      kind.places(MutatedFile("\(Bundled.folder)/\(file)", in: repertoire)).shuffled(using: &random)
    }
    var mutations: [Mutation] = []
    while mutations.count < Self.count, places.contains(where: { !$0.isEmpty }) {
      for file in places.indices where mutations.count < Self.count {
        guard let place = places[file].popLast() else { continue }
        if let mutation = place(Int(random.next() % 1_000)) { mutations.append(mutation) }
      }
    }
    return mutations
  }
}

extension Mutation {
  fileprivate var described: String {
    let place = lines.min() ?? 1
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(path):\(place): \(all.indices.contains(place - 1) ? all[place - 1] : "")"
  }
}
