import Practice

/// A folder of Markdown files, one entry each. What a file says about itself between two lines of `---` is taken; the
/// date stands there, or begins the file's name, or is when the file was changed last.
struct MarkdownFolder {
  let dates: ImportDates
  let files: any FileStore

  func reading(of folder: String) throws(FileError) -> ImportReading {
    var reading = ImportReading()
    try read(folder, below: "", depth: 0, into: &reading)
    return reading
  }

  private func read(_ folder: String, below: String, depth: Int, into reading: inout ImportReading) throws(FileError) {
    // Deeper than anyone files their notes: a link that leads back.
    guard depth < 16 else { return }
    for name in try files.names(in: folder) where !name.hasPrefix(".") {
      let place = below + name
      let path = "\(folder)/\(name)"
      do throws(FileError) {
        guard let status = try files.status(of: path) else { continue }
        switch status.kind {
        case .folder: try read(path, below: "\(place)/", depth: depth + 1, into: &reading)
        case .file where Self.isMarkdown(name): add(try files.contents(of: path), name, place, status, to: &reading)
        default: reading.skip(place, .notMarkdown)
        }
      } catch { reading.skip(place, .file(error)) }
    }
  }

  private static func isMarkdown(_ name: String) -> Bool {
    [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
  }

  private func add(
    _ file: [UInt8], _ name: String, _ place: String, _ status: FileStatus, to reading: inout ImportReading
  ) {
    let (lines, body) = FrontMatter.split(file) ?? ([], file)
    let facts = MarkdownFacts(lines, dates: dates)
    let date = facts.date ?? dateOfName(name)
    guard let date = date ?? dates.here(status.changed / 1_000_000_000) else { return reading.skip(place, .noDate) }
    var entry = ImportedEntry(place: place, date: date, body: body)
    facts.apply(to: &entry)
    // An export of ours says by itself what it is.
    if facts.id == nil {
      entry.more += ["imported-from: markdown", "imported-file: \(place)"].filter(Entry.isFreeLine)
    }
    reading.add(entry)
    if facts.date == nil, dateOfName(name) == nil, !entry.isEmpty { reading.skip(place, .dateOfFile) }
  }

  /// `2024-05-01.md`, `2024-05-01 0913 a walk.md`.
  private func dateOfName(_ name: String) -> EntryDate? {
    let day = String(name.prefix(10))
    let digits = name.dropFirst(10).drop { " _-T".contains($0) }.prefix { $0.isNumber || $0 == ":" }.filter(\.isNumber)
    let time = digits.count == 4 ? "\(digits.prefix(2)):\(digits.suffix(2))" : "12:00"
    return dates.local("\(day) \(time)") ?? dates.local("\(day) 12:00")
  }
}

/// What stands between the hyphens.
struct MarkdownFacts {
  private(set) var date: EntryDate?
  private(set) var id: RandomID?
  private var fields: [String: String] = [:]
  private var tags: [String] = []
  private var ratings: [Entry.Rating] = []
  private var more: [String] = []

  init(_ lines: [String], dates: ImportDates) {
    var isInTags = false
    for line in lines where !line.trimmingBlanks.isEmpty {
      if isInTags, line.trimmingBlanks.hasPrefix("- ") {
        tags += FrontMatter.list(String(line.trimmingBlanks.dropFirst(2)))
        continue
      }
      let name = String(line.prefix { $0 != ":" })
      let value = line.dropFirst(name.count + 1).trimmingBlanks
      isInTags = name.lowercased() == "tags"
      take(name, value, line, dates)
    }
  }

  private mutating func take(_ name: String, _ value: String, _ line: String, _ dates: ImportDates) {
    switch name.lowercased() {
    case "date" where date == nil, "created" where date == nil:
      date = EntryDate(value) ?? dates.moment(value, zone: nil) ?? dates.local(value.replacing("T", with: " "))
      if date == nil || name.lowercased() == "created" { keep(line) }
    case "id":
      id = RandomID(value)
      if id == nil { keep(line) }
    case "tags": tags += FrontMatter.list(value).map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    case "kind", "practice", "client", "flagged": fields[name.lowercased()] = value
    case _ where name.hasPrefix("rating "): ratings.append(Entry.Rating(name: String(name.dropFirst(7)), value: value))
    default: keep(line)
    }
  }

  private mutating func keep(_ line: String) {
    if Entry.isFreeLine(line) { more.append(line) } else { more.append("imported-\(line)") }
  }

  func apply(to entry: inout ImportedEntry) {
    entry.id = id
    entry.kind = fields["kind"] ?? entry.kind
    entry.practice = fields["practice"] ?? ""
    entry.client = fields["client"] ?? ""
    entry.isFlagged = ["yes", "true"].contains(fields["flagged"]?.lowercased() ?? "")
    // A comma ends a tag here.
    entry.tags = tags.map { $0.replacing(",", with: "") }
    entry.ratings = ratings
    entry.more = more
  }
}
