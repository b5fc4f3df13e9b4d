import Glibc

/// The path of the terminal that a program gets, given our end of it.
func unlock(_ master: Int32) throws -> String {
  var number: Int32 = 0
  // TIOCSPTLCK and TIOCGPTN, which Swift does not import.
  guard ioctl(master, 0x4004_5431, &number) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
    throw PseudoTerminal.Failure(description: "no pseudo-terminal to be had: error \(errno)")
  }
  return "/dev/pts/\(number)"
}

/// The program is told with SIGWINCH.
func setSize(of master: Int32, columns: Int, rows: Int) {
  var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(master, UInt(TIOCSWINSZ), &size)
}
