/// A number that tells bytes from other bytes: any one changed word changes it. Four lanes of eight bytes at a time, after
/// xxHash64 (Collet), so that a file of 50 MB costs milliseconds. It guards against damage, not against an enemy.
package struct Fingerprint: Sendable {
  private static let first: UInt64 = 0x9e37_79b1_85eb_ca87
  private static let second: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private static let third: UInt64 = 0x1656_67b1_9e37_79f9

  package private(set) var value: UInt64

  /// - Parameter seed: the fingerprint of what came before.
  package init(_ bytes: UnsafeRawBufferPointer, after seed: UInt64 = 0) {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (
      seed &+ Self.first &+ Self.second, seed &+ Self.second, seed, seed &- Self.first
    )
    let stripes = bytes.count / 32
    for stripe in 0..<stripes {
      let place = stripe * 32
      lanes.0 = Self.mixed(lanes.0, bytes.word(at: place))
      lanes.1 = Self.mixed(lanes.1, bytes.word(at: place + 8))
      lanes.2 = Self.mixed(lanes.2, bytes.word(at: place + 16))
      lanes.3 = Self.mixed(lanes.3, bytes.word(at: place + 24))
    }
    value = UInt64(bytes.count) &+ Self.third
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { value = Self.joined(value, lane) }
    for byte in bytes[(stripes * 32)...] { value = Self.joined(value, UInt64(byte) &+ 1) }
    value = (value ^ (value >> 33)) &* Self.second
    value = (value ^ (value >> 29)) &* Self.third
    value ^= value >> 32
  }

  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let sum = lane &+ word &* second
    return (sum << 31 | sum >> 33) &* first
  }

  private static func joined(_ value: UInt64, _ lane: UInt64) -> UInt64 { (value ^ mixed(0, lane)) &* first &+ third }
}

extension UnsafeRawBufferPointer {
  fileprivate func word(at place: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
