import Foundation
import Testing

@testable import attune_trials

/// Damaged files, odd lines and cases that have brought other programs down. `ATTUNE_FUZZ_CASES` says how many.
struct FuzzTests {
  @Test(arguments: FuzzWorker.kinds)
  func `whatever is damaged or typed, it comes to an end within the limits`(kind: String) throws {
    let trial = try Trial(["fuzz", kind])
    print(trial.output, terminator: "")
    #expect(trial.status == 0, "\(trial.output)")
  }

  @Test(arguments: Extreme.all.map(\.name))
  func `what is made to overwhelm does not`(name: String) throws {
    let trial = try Trial(["extreme", name])
    #expect(trial.status == 0, "\(trial.output)")
  }
}
