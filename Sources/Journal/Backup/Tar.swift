/// A tar archive of plain files (POSIX ustar), which every system can unpack.
struct Tar {
  struct File: Equatable {
    /// With its folders, at most 255 bytes, the last part at most 100.
    let path: String
    let bytes: [UInt8]
  }

  private(set) var bytes: [UInt8] = []

  /// False when the path is too long for the format.
  mutating func add(_ path: String, _ content: [UInt8]) -> Bool {
    guard let header = Self.header(path, content.count) else { return false }
    bytes += header + content
    bytes += repeatElement(0, count: Self.gap(after: content.count))
    return true
  }

  /// The archive with its end.
  var finished: [UInt8] { bytes + [UInt8](repeating: 0, count: 1_024) }

  /// The files in `archive`; nil when it is none from its first block to its end. Any bytes at all may be given.
  static func files(in archive: [UInt8]) -> [File]? {
    var files: [File] = []
    var place = 0
    while place + 512 <= archive.count {
      let block = archive[place..<place + 512]
      if block.allSatisfy({ $0 == 0 }) { return files }
      guard let (path, length, isFile) = read(block), length <= archive.count - place - 512 else { return nil }
      let start = place + 512
      if isFile { files.append(File(path: path, bytes: Array(archive[start..<start + length]))) }
      place = start + length + gap(after: length)
    }
    return nil
  }

  // MARK: one header

  private static func header(_ path: String, _ length: Int) -> [UInt8]? {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.utf8.count <= 100 else { return nil }
    let prefix = parts.dropLast().joined(separator: "/")
    guard prefix.utf8.count <= 155 else { return nil }
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ place: Int) { header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
    put(String(name), 0)
    put("0000600\0", 100)
    put("0000000\0", 108)
    put("0000000\0", 116)
    put(octal(length, 11) + " ", 124)
    put(octal(0, 11) + " ", 136)
    put("        ", 148)
    put("0", 156)
    put("ustar\u{0}00", 257)
    put(prefix, 345)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", 148)
    return header
  }

  private static func read(_ block: ArraySlice<UInt8>) -> (path: String, length: Int, isFile: Bool)? {
    func field(_ place: Int, _ count: Int) -> ArraySlice<UInt8> {
      block[(block.startIndex + place)..<(block.startIndex + place + count)].prefix { $0 != 0 }
    }
    func number(_ place: Int, _ count: Int) -> Int? {
      Int(String(decoding: field(place, count).filter { $0 != 0x20 }, as: UTF8.self), radix: 8)
    }
    let sum = block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
    guard field(257, 6).elementsEqual("ustar".utf8), number(148, 8) == sum, let length = number(124, 12), length >= 0
    else { return nil }
    let parts = [field(345, 155), field(0, 100)].map { String(decoding: $0, as: UTF8.self) }
    let kind = block[block.startIndex + 156]
    return (parts.filter { !$0.isEmpty }.joined(separator: "/"), length, kind == UInt8(ascii: "0") || kind == 0)
  }

  private static func octal(_ number: Int, _ count: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  private static func gap(after length: Int) -> Int { (512 - length % 512) % 512 }
}
