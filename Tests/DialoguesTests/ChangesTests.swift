import Testing

struct ChangesTests {
  /// Of a few; `.ci/run` makes 300, and `ATTUNE_CHANGES` says how many here.
  @Test func `small changes to the bundled files turn an example or a conversation red`() throws {
    let trial = try Trial(["changes"])
    print(trial.output, terminator: "")
    #expect(trial.status == 0, "\(trial.output)")
  }
}
