import Testing

@testable import Dialogue

struct CheckDigitTests {
  /// Numbers that others publish as examples: NHS Digital, the IBAN registry, Luhn's patent and card makers' tests.
  static let sound: [(CheckDigit, String)] = [
    (.modulus11, "9434765919"), (.modulus11, "9434765870"), (.modulus11, "4010232137"),
    (.mod97, "GB82WEST12345698765432"), (.mod97, "DE89370400440532013000"), (.mod97, "NO9386011117947"),
    (.mod97, "gb29nwbk60161331926819"), (.luhn, "79927398713"), (.luhn, "4111111111111111"),
    (.luhn, "378282246310005"),
  ]

  @Test(arguments: sound.map(\.1))
  func `a sound number holds, and no slip of one digit does`(number: String) throws {
    let check = try #require(Self.sound.first { $0.1 == number }).0
    let signs = Array(number.unicodeScalars)
    #expect(check.holds(for: signs))
    for place in signs.indices {
      for digit in "0123456789".unicodeScalars where digit != signs[place] {
        guard signs[place].properties.numericType != nil else { continue }
        var slip = signs
        slip[place] = digit
        #expect(!check.holds(for: slip), "\(String(String.UnicodeScalarView(slip)))")
      }
    }
  }

  @Test(arguments: CheckDigit.allCases)
  func `what is no such number does not hold`(check: CheckDigit) {
    for text in ["", "0", "12", "943476591X", "9434765é19", "------"] {
      #expect(!check.holds(for: Array(text.unicodeScalars)), "\(text)")
    }
  }
}
