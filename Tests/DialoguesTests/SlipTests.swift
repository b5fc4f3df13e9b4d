import Testing

struct SlipTests {
  /// Of some; `.ci/run` tries all of them.
  @Test func `a dictionary word one edit from a word of danger is not taken for it`() throws {
    let trial = try Trial(["slips", "40"])
    #expect(trial.status == 0, "\(trial.output)")
  }
}
