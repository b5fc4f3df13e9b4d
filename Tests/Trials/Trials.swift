import Foundation

/// `attune-trials fuzz`: damaged files and odd lines, made by seed. `attune-trials extreme NAME`: one of the particular
/// cases. `attune-trials changes`: small changes to the bundled files that their own examples and conversations must
/// notice. `attune-trials slips`: words that resemble words of danger. `attune-trials weighed`: which rules of a labelling
/// file speak for each line.
///
/// Cases run in a process of their own that is watched, so that a crash, a hang or a full memory ends that process
/// alone and is reported with the seed that makes it again.
@main
enum Trials {
  static func main() {
    do { try run() } catch {
      print("error: \(error)")
      exit(1)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "fuzz": exit(try Fuzzing(rest).report())
    case "extreme": exit(try Watch(["extreme-here"] + rest).run().report())
    case "changes": exit(try Changes(rest).report())
    case "heard": exit(try HeardLists(rest).report())
    case "reworded": exit(try Rewordings(rest).report())
    case "slips": exit(try Slips(rest).report())
    case "weighed": exit(try Weighing(rest).report())
    case "fuzz-here": try FuzzWorker(rest).run()
    case "extreme-here": try ExtremeWorker(rest).run()
    default:
      print(
        "attune-trials fuzz [KIND [COUNT [SEED]]] | extreme NAME | changes [COUNT [SEED]] | slips [EVERY] | heard [FILE…] | reworded [NAME…] | weighed [LABELS]"
      )
      exit(64)
    }
  }
}

/// A number that the environment says, such as `ATTUNE_FUZZ_CASES`.
func number(of variable: String, or usual: Int) -> Int {
  ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
}
