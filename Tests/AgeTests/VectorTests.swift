import Testing

@testable import Age

struct VectorTests {
  @Test(.enabled(if: Vector.folder != nil, "AGE_TESTKIT is not set: the age test vectors are not run"))
  func `every classic vector of the test kit ends as it says, and releases what it says`() throws {
    let classic = try Vector.all().filter { !$0.isHybrid }
    for vector in classic {
      let (outcome, released) = vector.outcome()
      #expect(outcome == vector.fields["expect"]?.first, "\(vector.name)")
      if let digest = vector.fields["payload"]?.first {
        #expect(sha256(of: released) == digest, "\(vector.name)")
      }
    }
    #expect(classic.count == 124)
  }

  @Test(.enabled(if: Vector.folder != nil, "AGE_TESTKIT is not set: the age test vectors are not run"))
  func `the post-quantum vectors are left out, and there are nineteen`() throws {
    #expect(try Vector.all().count { $0.isHybrid } == 19)
  }

  @Test(.enabled(if: Vector.folder != nil, "AGE_TESTKIT is not set: the age test vectors are not run"))
  func `an armored vector that decodes is encoded back to the same lines`() throws {
    for vector in try Vector.all() where vector.fields["armored"] != nil {
      guard let file = try? Armor.decoded(vector.file) else { continue }
      #expect(try Armor.decoded(Armor.encoded(file)) == file, "\(vector.name)")
    }
  }
}
