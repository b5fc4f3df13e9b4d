extension Shape {
  /// Something of this shape, for those who look a file over; a check digit is tried out.
  package var sample: String {
    switch kind {
    case .capitalised: return "Kestrel"
    case .initials: return "K.J."
    case .letters(let letters, nil): return Shape.sample(of: letters)
    case .letters(let letters, let check?):
      let tries = (0..<100).lazy.map { Shape.sample(of: letters, number: $0) }
      return tries.first { text in
        check.holds(for: text.unicodeScalars.filter { $0.isInWord && !$0.isApostrophe })
      } ?? Shape.sample(of: letters)
    }
  }

  /// - Parameter number: stands in the last two digits.
  private static func sample(of letters: [Letter], number: Int = 11) -> String {
    var digits = letters.flatMap { $0 == .rest ? Array(repeating: .digit, count: 12) : [$0] }
    let places = digits.indices.filter { digits[$0] == .digit }
    for (place, value) in zip(places.suffix(2).reversed(), [number % 10, number / 10]) {
      digits[place] = .exactly(Unicode.Scalar(UInt8(0x30 + value)))
    }
    return digits.map(\.sample).joined()
  }
}

extension Shape.Letter {
  fileprivate var sample: String {
    switch self {
    case .digit: "1"
    case .letter: "K"
    case .space, .parting: " "
    case .rest: ""
    case .exactly(let scalar): String(scalar)
    }
  }
}
