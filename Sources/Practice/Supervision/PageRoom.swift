/// How much one page holds, and who gets how much of it.
enum PageRoom {
  /// Plain text of 80 columns; in HTML for print, A4 holds at least as much of it.
  static let lines = 58
  static let letters = 76

  /// How many lines a text takes up.
  static func lines(of text: String) -> Int { max(1, (text.count + letters - 1) / letters) }

  /// The lines each one gets: nobody more than it needs, and nobody who needs more is given less than another.
  static func shares(of needs: [Int], in room: Int) -> [Int] {
    var shares = needs.map { _ in 0 }
    var left = max(0, room)
    // The smallest first: what it does not need is the others'. What is over goes to those who stand in front.
    let order = needs.indices.sorted { (needs[$0], $1) < (needs[$1], $0) }
    for (done, index) in order.enumerated() {
      shares[index] = min(needs[index], left / (needs.count - done))
      left -= shares[index]
    }
    return shares
  }
}
