package import Dialogue

/// What is known in a conversation, and how one turn changed it; names in alphabetical order.
package enum Change {
  static func all(from before: Conversation, to after: Conversation) -> [String] {
    let state = before.state == after.state ? [] : ["the state, from `\(before.state)` to `\(after.state)`"]
    return state + values(from: before, to: after) + numbers(from: before, to: after)
  }

  private static func values(from before: Conversation, to after: Conversation) -> [String] {
    after.values.keys.sorted().filter { before.values[$0] != after.values[$0] }.map { name in
      "`\(name)` is now “\(after.values[name] ?? "")”"
    }
  }

  private static func numbers(from before: Conversation, to after: Conversation) -> [String] {
    after.numbers.keys.sorted().filter { before.numbers[$0] != after.numbers[$0] }.map { name in
      "`\(name)`, from \((before.numbers[name] ?? 0).inShort) to \((after.numbers[name] ?? 0).inShort)"
    }
  }

  /// Everything that is known.
  package static func known(in conversation: Conversation) -> [String] {
    conversation.values.keys.sorted().map { "`\($0)` is “\(conversation.values[$0] ?? "")”" }
      + conversation.numbers.keys.sorted().map { "`\($0)` is \((conversation.numbers[$0] ?? 0).inShort)" }
  }
}

extension Double {
  /// With one digit behind the point, where there is any.
  fileprivate var inShort: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
