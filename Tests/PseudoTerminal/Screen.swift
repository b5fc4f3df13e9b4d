/// What can be seen on the terminal: as much of an xterm as readline and this project's programs use.
package struct Screen {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Modes the program has turned on, such as 2004, bracketed paste.
  package private(set) var modes: Set<Int> = []
  /// A cell is a letter with its marks, empty to the right of a wide one.
  private var cells: [[String]]
  private var row = 0
  private var column = 0

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines, without the blanks at their ends.
  package var lines: [String] {
    cells.map { line in
      var line = line.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The lines down to the last that is not empty.
  package var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  package var cursor: (row: Int, column: Int) { (row, min(column, columns - 1)) }

  /// The line the cursor is on.
  package var line: String { lines[row] }

  /// For the message of a test that failed.
  package var framed: String {
    "  ┌\n" + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  │ \($0)\n" }.joined() + "  └"
  }

  package mutating func resize(columns: Int, rows: Int) {
    cells = cells.map { Array(($0 + Array(repeating: " ", count: columns)).prefix(columns)) }
    // A window that gets lower loses lines at its top, unless those below the cursor will do.
    let surplus = max(0, row + 1 - rows)
    cells.removeFirst(surplus)
    cells = Array((cells + Array(repeating: Array(repeating: " ", count: columns), count: rows)).prefix(rows))
    (self.columns, self.rows) = (columns, rows)
    (row, column) = (row - surplus, min(column, columns))
  }

  mutating func apply(_ event: EscapeParser.Event) {
    switch event {
    case .text(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .sequence(let final, let numbers, isPrivate: true): setModes(numbers, to: final)
    case .sequence(let final, let numbers, isPrivate: false): sequence(final, numbers)
    }
  }

  // MARK: Printing

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.columns
    if width == 0 { return combine(scalar) }
    // The cursor waits beyond the margin until there is something to print (xenl).
    if column + width > columns { newLine() }
    // A letter of two columns has no place on a screen of one.
    guard column + width <= columns else { return }
    cells[row][column] = String(Character(scalar))
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  private mutating func combine(_ mark: Unicode.Scalar) {
    guard let base = cells[row][..<column].lastIndex(where: { !$0.isEmpty }) else { return }
    cells[row][base].unicodeScalars.append(mark)
  }

  private mutating func newLine() {
    column = 0
    lineFeed()
  }

  private mutating func lineFeed() {
    guard row + 1 == rows else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: column = max(0, cursor.column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: break
    }
  }

  // MARK: Escape sequences

  private mutating func setModes(_ numbers: [Int], to final: Character) {
    if final == "h" { modes.formUnion(numbers) } else if final == "l" { modes.subtract(numbers) }
  }

  private mutating func sequence(_ final: Character, _ numbers: [Int]) {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, cursor.column - count)
    case "G": column = min(columns, count) - 1
    case "H": moveTo(row: count, column: max(1, numbers.dropFirst().first ?? 1))
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "P": cells[row] = Array((delete(count) + Array(repeating: " ", count: columns)).prefix(columns))
    case "@": cells[row] = Array(insert(count).prefix(columns))
    default: break
    }
  }

  private mutating func moveTo(row: Int, column: Int) {
    self.row = min(rows, row) - 1
    self.column = min(columns, column) - 1
  }

  private func delete(_ count: Int) -> [String] {
    Array(cells[row][..<cursor.column] + cells[row][cursor.column...].dropFirst(count))
  }

  private func insert(_ count: Int) -> [String] {
    Array(cells[row][..<cursor.column]) + Array(repeating: " ", count: count) + cells[row][cursor.column...]
  }

  private mutating func eraseLine(_ part: Int) {
    let erased = part == 0 ? cursor.column..<columns : part == 1 ? 0..<cursor.column + 1 : 0..<columns
    for column in erased { cells[row][column] = " " }
  }

  private mutating func eraseScreen(_ part: Int) {
    let erased = part == 0 ? row + 1..<rows : part == 1 ? 0..<row : 0..<rows
    if part < 2 { eraseLine(part) }
    for row in erased { cells[row] = Array(repeating: " ", count: columns) }
  }
}
