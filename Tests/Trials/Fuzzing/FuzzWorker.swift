import DialogueScript
import Foundation

/// A kind of case: whatever the numbers say, it has to come to an end and find nothing wrong.
protocol Fuzz {
  /// - Returns: the steps of the matcher it took.
  mutating func run(_ numbers: inout SplitMix) throws -> Int
}

/// Runs cases in this process, one after the other.
struct FuzzWorker {
  static let kinds = ["loader", "transcripts", "lines", "labels", "entries", "stores", "imports", "typing"]
  /// A case that starts the program takes as long as so many others.
  static let costs = ["typing": 100]

  let kind: String
  let seeds: Range<Int>

  init(_ arguments: [String]) throws {
    guard arguments.count == 3, let from = Int(arguments[1]), let to = Int(arguments[2]), from < to else {
      throw Failure("wrong arguments")
    }
    kind = arguments[0]
    seeds = from..<to
  }

  func run() throws {
    var fuzz = try fuzz()
    var slowest = (seconds: 0.0, seed: seeds.lowerBound)
    var steps = 0
    var count = 0
    let end = Limits.now + 60 * Double(number(of: "ATTUNE_FUZZ_MINUTES", or: 1_000_000))
    for seed in seeds where Limits.now < end {
      count += 1
      Ledger.begin(seed)
      let start = Limits.now
      var numbers = SplitMix(seed: UInt64(seed))
      do { steps = max(steps, try fuzz.run(&numbers)) } catch { fail("\(error)") }
      let seconds = Limits.now - start
      if seconds > slowest.seconds { slowest = (seconds, seed) }
      do { try Ledger.end() } catch { fail("\(error)") }
    }
    let milliseconds = (slowest.seconds * 10_000).rounded() / 10
    Ledger.tell(
      "\(count) cases, slowest \(milliseconds) ms (\(slowest.seed)), at most \(steps) steps, \(Limits.peak >> 20) MB"
    )
  }

  private func fail(_ message: String) -> Never {
    Ledger.tell(message)
    exit(2)
  }

  private func fuzz() throws -> any Fuzz {
    switch kind {
    case "loader": LoaderFuzz(Bundled())
    case "transcripts": try TranscriptFuzz(Bundled())
    case "lines": try LineFuzz(Bundled())
    case "labels": try LabelFuzz(Bundled())
    case "entries": EntryFuzz()
    case "stores": try StoreFuzz(Bundled())
    case "imports": try ImportFuzz()
    case "typing": try TypingFuzz()
    default: throw Failure("no such kind: \(kind)")
    }
  }
}
