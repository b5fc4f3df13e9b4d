import DialogueScript
import Practice

extension World {
  /// What was typed is kept first; what is said to it comes after, and changes nothing.
  func hearDanger(in bytes: [UInt8]) throws {
    let bundled = bundledRepertoire
    let interruption = try Safety(bundled, adding: repertoire()).interruption(
      by: String(decoding: bytes, as: UTF8.self), contacts: contacts(bundled), seed: seed)
    for line in interruption?.lines ?? [] { ErrorReport.say(line) }
  }
}
