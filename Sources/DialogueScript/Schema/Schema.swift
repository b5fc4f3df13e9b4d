/// The language as a JSON Schema (draft-07), for editors that explain and complete what is typed. It is made from the
/// keys that the readers take.
package struct Schema: Encodable {
  package init() {}

  package func encode(to encoder: any Encoder) throws { try Schema.root.encode(to: encoder) }

  private static var root: JSONValue {
    .object([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A file of Attune's dialogues",
      "description": "What Attune says, asks and hears. Dialogues/README.md explains each key.",
      "type": "object",
      "anyOf": .list(KeyTable.files.map { .object(["required": [.text($0.name)]]) }),
      "allOf": .list(KeyTable.files.map(kind)),
      "definitions": .object(definitions),
    ])
  }

  /// The first key of a file says which rules hold for it.
  private static func kind(_ table: KeyTable) -> JSONValue {
    var holds: [String: JSONValue] = ["required": [.text(table.name)]]
    // A dialogue or a library may keep `numbers`, and is no file of numbers.
    let others = KeyTable.files.filter { other in
      other.name != table.name && other.keys.contains { $0.name == table.name }
    }
    if !others.isEmpty {
      holds["not"] = .object(["anyOf": .list(others.map { .object(["required": [.text($0.name)]]) })])
    }
    return .object([
      "if": .object(holds),
      "then": .object(["$ref": .text("#/definitions/\(table.name)")]),
    ])
  }

  private static var definitions: [String: JSONValue] {
    var all = Dictionary(uniqueKeysWithValues: KeyTable.all.map { ($0.name, $0.schema) })
    // YAML takes `yes`, `no` and numbers for something else, and they are texts here too.
    all["text"] = ["type": ["string", "number", "boolean"]]
    let list: JSONValue = ["type": "array", "items": ref("text"), "minItems": 1]
    all["texts"] = ["anyOf": [ref("text"), list]]
    return all
  }

  static func ref(_ name: String) -> JSONValue { .object(["$ref": .text("#/definitions/\(name)")]) }
}

extension KeyTable {
  fileprivate var schema: JSONValue {
    let properties = keys.map { ($0.name, $0.schema) }
    var schema: [String: JSONValue] = [
      "type": "object", "additionalProperties": .flag(false),
      "properties": .object(Dictionary(uniqueKeysWithValues: properties)),
    ]
    if !required.isEmpty { schema["required"] = .list(required.map { .text($0) }) }
    return .object(schema)
  }
}

extension Key {
  /// Draft-07 passes over what stands beside a `$ref`, so the description has it inside an `allOf`.
  fileprivate var schema: JSONValue {
    .object(["description": .text(description)].merging(shape.schema) { own, _ in own })
  }
}

extension Key.Shape {
  fileprivate var schema: [String: JSONValue] {
    switch self {
    case .text: ["allOf": [Schema.ref("text")]]
    case .texts: ["allOf": [Schema.ref("texts")]]
    // YAML 1.1 reads `yes` as true, YAML 1.2 as a word.
    case .flag: ["enum": ["yes", "no", .flag(true), .flag(false)]]
    case .integer: ["type": ["integer", "string"], "pattern": "^-?[0-9]+$"]
    case .words(let words): ["enum": .list(words.map { .text($0) })]
    case .form(let pattern): ["type": ["string", "number"], "pattern": .text(pattern)]
    case .otherwise: ["anyOf": [["type": "string", "pattern": "^(goes to .+|stays|ends)$"], Schema.ref("otherwise")]]
    case .named(let kind): ["type": "object", "minProperties": 1, "additionalProperties": Schema.ref(kind)]
    case .lists: ["type": "object", "additionalProperties": Schema.ref("texts")]
    case .pairs: ["type": "object", "additionalProperties": Schema.ref("text")]
    case .one(let kind): ["allOf": [Schema.ref(kind)]]
    case .items(let kind): ["type": "array", "items": Schema.ref(kind), "minItems": 1]
    case .textsOr(let kind):
      ["anyOf": [Schema.ref("text"), ["type": "array", "items": ["anyOf": [Schema.ref("text"), Schema.ref(kind)]]]]]
    }
  }
}
