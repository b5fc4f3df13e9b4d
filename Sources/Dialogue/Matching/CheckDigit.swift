/// How a number tells that it was typed without a slip. Numbers that people are known by end in such a digit, or hold
/// two; which number has which stands in the file.
package enum CheckDigit: String, Hashable, Sendable, CaseIterable {
  /// The digits before the last, weighed from the left by how many stand at and behind them; eleven less what is left.
  case modulus11 = "modulus 11"
  /// ISO 7064, as bank accounts have it: the first four signs count as the last, letters as 10 to 35.
  case mod97 = "mod 97"
  /// ISO/IEC 7812: every second digit from the right is doubled.
  case luhn = "Luhn"

  /// - Parameter signs: digits and letters, without what parts them.
  func holds(for signs: [Unicode.Scalar]) -> Bool {
    let values = signs.compactMap(\.checkValue)
    guard values.count == signs.count, values.count > 4 else { return false }
    switch self {
    case .modulus11: return values.allSatisfy { $0 < 10 } && Self.modulus11(values)
    case .mod97: return Self.mod97(values)
    case .luhn: return values.allSatisfy { $0 < 10 } && Self.luhn(values)
    }
  }

  private static func modulus11(_ digits: [Int]) -> Bool {
    let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * (digits.count - $1.offset) }
    return (11 - sum % 11) % 11 == digits[digits.count - 1]
  }

  private static func mod97(_ values: [Int]) -> Bool {
    (values[4...] + values[..<4]).reduce(0) { ($0 * ($1 < 10 ? 10 : 100) + $1) % 97 } == 1
  }

  private static func luhn(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let weighed = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + weighed / 10 + weighed % 10
    }
    return sum.isMultiple(of: 10)
  }
}

extension Unicode.Scalar {
  fileprivate var checkValue: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x41...0x5A: Int(value - 0x41) + 10
    case 0x61...0x7A: Int(value - 0x61) + 10
    default: nil
    }
  }
}
