import Dialogue
import Foundation

/// A file of the dialogues' folder: where it is, what it holds, or why it cannot be read.
package struct SourceFile {
  package let path: String
  package let text: String
  /// Why it could not be read; the text is then empty.
  let trouble: Diagnostic?

  /// Reads the file at `path`. Never fails: what is wrong is said when it is parsed.
  package init(path: String) {
    do throws(Trouble) {
      self.init(path: path, text: try SourceFile.text(at: path))
    } catch {
      self.init(path, trouble: error.message)
    }
  }

  private struct Trouble: Error {
    let message: String
  }

  private static func text(at path: String) throws(Trouble) -> String {
    guard FileManager.default.fileExists(atPath: path) else { throw Trouble(message: "there is no such file") }
    // Not through FileManager: its attributes look up the owner's name, and that opens a socket.
    var status = stat()
    guard stat(path, &status) == 0 else { throw Trouble(message: "the file cannot be read") }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Trouble(message: "this is a folder, not a file")
    default: throw Trouble(message: "this is no ordinary file")
    }
    let size = Int(status.st_size)
    if size > Document.largestFile {
      throw Trouble(message: "the file has \(size) bytes; no dialogue is longer than \(Document.largestFile)")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Trouble(message: "the file cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Trouble(message: "the file is not UTF-8 text")
    }
    return text
  }

  /// A file that is at hand as text, for tests.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
    trouble = nil
  }

  private init(_ path: String, trouble: String) {
    self.path = path
    text = ""
    self.trouble = .error(at: Place(file: path, line: 1, column: 1), trouble, code: "unreadable-file")
  }

  /// The first lines of a file, as far as 4,096 bytes go; empty when it cannot be read.
  static func top(of path: String) -> String {
    // What waits for somebody to write, such as a pipe, would keep whoever opens it waiting.
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: path)
    else { return "" }
    defer { try? handle.close() }
    return String(decoding: (try? handle.read(upToCount: 4_096)) ?? Data(), as: UTF8.self)
  }

  /// Whether it could be read and holds nothing but space and comments.
  package var isBlank: Bool {
    trouble == nil && text.linesOfText.allSatisfy { $0.trimmed.isEmpty || $0.trimmed.hasPrefix("#") }
  }

  package var document: Document {
    if let trouble { return Document(nothingIn: path, code: trouble.code, trouble.message) }
    return Document(yaml: text, file: path)
  }
}
