import Foundation

@testable import Age

/// One file of the age test kit (C2SP/CCTV, `age/testdata`): `key: value` lines, an empty line, an age file.
struct Vector {
  let name: String
  let fields: [String: [String]]
  let file: [UInt8]

  init(name: String, content: [UInt8]) throws {
    let text = [UInt8](ascii: "\n\n")
    let end = content.indices.dropLast().first { content[$0...].starts(with: text) } ?? content.count
    let lines = String(decoding: content[..<end], as: UTF8.self).split(separator: "\n")
    let pairs = lines.map { line in (String(line.prefix { $0 != ":" }), String(line.drop { $0 != ":" }.dropFirst(2))) }
    self.name = name
    fields = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    let rest = Array(content.dropFirst(end + 2))
    file = fields["compressed"] == nil ? rest : try inflated(rest)
  }

  /// Needs the post-quantum recipient, which is not part of age v1 as every `age` in use reads it.
  var isHybrid: Bool { fields["identity", default: []].contains { $0.hasPrefix("AGE-SECRET-KEY-PQ-") } }

  /// What the program makes of it: the outcome in the test kit's words, and the plaintext released up to there.
  func outcome() -> (String, released: [UInt8]) {
    var released: [UInt8] = []
    do {
      let binary = fields["armored"] == nil ? file : try Armor.decoded(file)
      try AgeFile.open(binary, with: try identities) { released += $0 }
      return ("success", released)
    } catch {
      return ((error as? AgeError)?.inVectors ?? "\(error)", released)
    }
  }

  private var identities: [any Identity] {
    get throws {
      let keys = try fields["identity", default: []].map { text in
        try Array(text.utf8).withUnsafeBytes { try X25519Identity($0) }
      }
      return keys + fields["passphrase", default: []].map { Scrypt(Secret(copying: $0.utf8)) }
    }
  }
}

extension Vector {
  /// The folder that `AGE_TESTKIT` names, or its `testdata`; nil when the variable is not set.
  static var folder: URL? {
    guard let path = ProcessInfo.processInfo.environment["AGE_TESTKIT"] else { return nil }
    let folder = URL(fileURLWithPath: path)
    let inner = folder.appendingPathComponent("testdata")
    return FileManager.default.fileExists(atPath: inner.path) ? inner : folder
  }

  /// Every vector, in the order of its name.
  static func all() throws -> [Vector] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      try Vector(name: name, content: Array(Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }
}

extension AgeError {
  fileprivate var inVectors: String {
    switch self {
    case .header: "header failure"
    case .noMatch: "no match"
    case .mac: "HMAC failure"
    case .payload: "payload failure"
    case .armor: "armor failure"
    case .key, .memory: "\(self)"
    }
  }
}

extension [UInt8] {
  init(ascii text: String) {
    self = Array(text.utf8)
  }
}
