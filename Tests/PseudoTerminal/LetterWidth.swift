extension Unicode.Scalar {
  /// Roughly: what the tests use. On purpose not Terminal's own table, which is among what is tested.
  var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return [0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x1F300...0x1FAFF]
      .contains { $0.contains(value) } ? 2 : 1
  }
}
