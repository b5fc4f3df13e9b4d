import Glibc

/// The character encoding that readline edits in.
enum Locale {
  /// The user's own locale where it speaks UTF-8, otherwise C.UTF-8: under LC_ALL=C or a locale that is not
  /// installed readline would count bytes, and Backspace would leave half a letter.
  static func useUTF8() {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return }
    // readline asks the environment again at every line.
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }

  private static var isUTF8: Bool { String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" }
}
