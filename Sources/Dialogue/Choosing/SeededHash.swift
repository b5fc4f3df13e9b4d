/// A number that depends on its parts alone: the same seed and rule choose the same words in every run, and a reply
/// added to one rule moves no other. FNV-1a over the id, begun with the seed, and the finisher of SplitMix64 over each.
package func seededHash(_ seed: UInt64, _ id: String, _ times: Int) -> UInt64 {
  // Mixed first: a seed put beside the letters as it is could stand for another letter.
  var hash = mixed(0xcbf2_9ce4_8422_2325 ^ seed)
  for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return mixed(hash &+ UInt64(truncatingIfNeeded: times) &* 0x9e37_79b9_7f4a_7c15)
}

private func mixed(_ number: UInt64) -> UInt64 {
  var number = (number ^ (number >> 30)) &* 0xbf58_476d_1ce4_e5b9
  number = (number ^ (number >> 27)) &* 0x94d0_49bb_1331_11eb
  return number ^ (number >> 31)
}
