import Foundation
import PseudoTerminal
import Testing

/// The schema against a validator of others: Python's jsonschema.
struct DialogueSchemaTests {
  /// Prints each complaint about the files that are named, once as YAML 1.1 reads them, once as plain texts.
  private static let validator = """
    import json, sys, yaml, jsonschema
    schema = json.load(open("schema.json"))
    jsonschema.Draft7Validator.check_schema(schema)
    for path in sys.argv[1:]:
      for loader in (yaml.SafeLoader, yaml.BaseLoader):
        data = json.loads(json.dumps(yaml.load(open(path), loader), default=str))
        for error in jsonschema.Draft7Validator(schema).iter_errors(data):
          print(path, "/".join(map(str, error.path)), error.message[:300])
    """

  private static let isPossible =
    (try? python("import jsonschema, yaml", [], in: HomeFolder(programs: Attune.folder)).status) == 0

  /// Python may be anywhere, so it runs in the environment of the tests and not in that of a session.
  private static func python(_ program: String, _ arguments: [String], in home: HomeFolder) throws -> Attune.Outcome {
    home.environment = ProcessInfo.processInfo.environment
    return try home.run(#"exec python3 -c "$0" "$@""#, arguments, name: program)
  }

  private func complaints(_ paths: [String], in home: HomeFolder) throws -> String {
    try home.requireSuccess(of: #""$0" dialogue schema > schema.json"#, ["\(Attune.folder)/attune"])
    let outcome = try Self.python(Self.validator, paths, in: home)
    #expect(outcome.errors == "")
    return outcome.text
  }

  @Test(.enabled(if: isPossible, "python3 with jsonschema and yaml is not installed"))
  func `every bundled file is what the schema says`() throws {
    let home = try HomeFolder(hasVault: false)
    let folder = "\(Attune.sources)/Dialogues"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let paths = names.filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    #expect(paths.count > 15)
    #expect(try complaints(paths, in: home) == "")
  }

  @Test(.enabled(if: isPossible, "python3 with jsonschema and yaml is not installed"))
  func `a misspelt key, a wrong word and a kind that is none fail`() throws {
    let home = try HomeFolder(hasVault: false)
    let mistakes = [
      ("key", "  one:\n    asks: One?\n    otherwise: ends\n    asks agian: One?\n", "asks agian"),
      ("rule", "  one:\n    asks: One?\n    rules:\n      a:\n        heers: x\n    otherwise: ends\n", "heers"),
      ("flag", "  one:\n    says: One.\n    ends: maybe\n", "maybe"),
      ("otherwise", "  one:\n    asks: One?\n    otherwise: go to one\n", "go to one"),
    ]
    for (name, states, mistake) in mistakes {
      try "dialogue: \(name)\ncredit: our own\nstates:\n\(states)"
        .write(to: home.url.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
      #expect(try complaints(["\(name).yaml"], in: home).contains(mistake))
    }
    try "dialoge: x\n".write(to: home.url.appending(path: "kind.yaml"), atomically: true, encoding: .utf8)
    #expect(try complaints(["kind.yaml"], in: home).contains("kind.yaml"))
  }
}
