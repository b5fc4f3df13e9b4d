package import Practice

extension RandomID {
  /// A new name, from the system's random source. The seed for words never reaches it.
  package static func random() -> RandomID {
    var random = SystemRandomNumberGenerator()
    return RandomID(high: random.next(), low: random.next())
  }
}
