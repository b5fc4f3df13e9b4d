/// What was read, as it was then, and which libraries each file asked for.
struct Trail {
  /// The files under way, the innermost last.
  private var open: [[String]] = []
  private var asked: [String: [String]] = [:]
  private var sources: [String: Source] = [:]
  /// Libraries whose content came from the cache.
  private(set) var keptLibraries: Set<String> = []

  /// A file is about to be read.
  mutating func willRead(_ source: Source?, at path: String) { sources[path] = source }

  mutating func kept(_ libraries: [String]) { keptLibraries.formUnion(libraries) }

  mutating func begin() { open.append([]) }

  mutating func note(_ library: String) {
    if !open.isEmpty { open[open.count - 1].append(library) }
  }

  mutating func end(_ path: String) { asked[path] = open.popLast() }

  /// A file as it was when it was read.
  func source(_ path: String, as name: String) -> Source? { sources[path]?.named(name) }

  /// The libraries a file was read with, and those that they were read with, each once.
  /// - Parameter place: where a library is.
  func libraries(of path: String, at place: (String) -> String?) -> [String] {
    var found: [String] = []
    var waiting = asked[path] ?? []
    while let name = waiting.popLast() {
      guard !found.contains(name) else { continue }
      found.append(name)
      waiting += place(name).flatMap { asked[$0] } ?? []
    }
    return found.sorted()
  }
}
