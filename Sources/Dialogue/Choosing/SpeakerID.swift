/// Ids under which a conversation remembers what has answered and spoken. They are made of the author's names alone, so
/// that they stay as they are when a file is edited; and no two things share one: its kind stands first, and a `/`
/// inside a name is marked.
enum SpeakerID {
  static func state(_ state: String) -> String { "state/\(part(state))" }
  static func otherwise(in state: String) -> String { "otherwise/\(part(state))" }
  static func rule(_ name: String, ofState state: String) -> String { "state/\(part(state))/\(part(name))" }
  static func rule(_ name: String, ofLibrary library: String) -> String { "library/\(part(library))/\(part(name))" }
  static func rule(_ name: String) -> String { "dialogue/\(part(name))" }

  private static func part(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else { return name }
    return name.map { $0 == "/" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}
