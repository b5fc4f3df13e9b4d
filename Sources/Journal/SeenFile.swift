import Age
import Practice

/// One file of `entries`, as it was read.
struct SeenFile {
  let name: String
  /// What is in it, or why nothing is.
  let result: Result<Entry, UnreadableFile.Reason>
  /// Of the file; nil when it could not be read.
  let digest: Digest?
  /// Of the plaintext; nil when nothing is in it.
  let content: Digest?

  /// The name without `.age`, when it is one that we give.
  var id: RandomID? { Self.id(in: name) }

  static func id(in name: String) -> RandomID? { name.hasSuffix(".age") ? RandomID(name.dropLast(4)) : nil }

  var kept: KeptEntry? { (try? result.get()).map { KeptEntry(entry: $0, file: name) } }
}

extension SeenFile {
  /// Reads the file `name` of `vault`.
  init(_ name: String, in vault: Vault, with identities: [X25519Identity]) {
    self.name = name
    var digest: Digest?
    var content: Digest?
    result = Result { () throws(UnreadableFile.Reason) in
      guard name.hasSuffix(".age") else { throw .foreign }
      do {
        let file = try vault.files.contents(of: "\(vault.places.entries)/\(name)")
        digest = Digest(of: file)
        let plaintext = try AgeFile.opened(file, with: identities)
        let entry = try Entry(plaintext: plaintext)
        content = Digest(of: plaintext)
        return entry
      } catch let error as FileError {
        throw .file(error)
      } catch let fault as EntryFault {
        throw .notAnEntry(fault)
      } catch AgeError.noMatch {
        throw .notOurs
      } catch { throw .damaged }
    }
    self.digest = digest
    self.content = content
  }
}
