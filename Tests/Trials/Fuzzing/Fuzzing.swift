import Foundation

/// `attune-trials fuzz [KIND [COUNT [SEED]]]`: all kinds, one after the other; with `ATTUNE_FUZZ_MINUTES` no kind longer.
struct Fuzzing {
  let kinds: [String]
  /// How many cases of a kind.
  let cases: [String: Int]
  let seed: Int

  init(_ arguments: [String]) {
    kinds = arguments.first.map { [$0] } ?? FuzzWorker.kinds
    let all = number(of: "ATTUNE_FUZZ_CASES", or: 200)
    let wanted = arguments.dropFirst().first.flatMap { Int($0) }
    let usual = kinds.map { ($0, wanted ?? max(1, all / FuzzWorker.kinds.count / (FuzzWorker.costs[$0] ?? 1))) }
    cases = Dictionary(uniqueKeysWithValues: usual)
    seed = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
  }

  /// Runs the cases; a case that ends its process is told, and the cases behind it are still run.
  /// - Returns: the exit status.
  func report() throws -> Int32 {
    var status: Int32 = 0
    for kind in kinds {
      let cases = cases[kind] ?? 1
      var next = seed
      var findings = 0
      while next < seed + cases, findings < 20 {
        let outcome = try Watch(["fuzz-here", kind, "\(next)", "\(seed + cases)"]).run()
        for line in outcome.told { print("\(kind): \(line)") }
        guard let trouble = outcome.trouble else { break }
        findings += 1
        print("\(kind): error: \(trouble); again with: attune-trials fuzz \(kind) 1 \(outcome.lastCase ?? next)")
        next = (outcome.lastCase ?? next) + 1
      }
      if findings > 0 { status = 1 }
    }
    return status
  }
}
