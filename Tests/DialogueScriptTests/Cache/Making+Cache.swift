import Foundation

@testable import DialogueScript

extension CacheFolder {
  /// One in a folder that is not there yet.
  init(in scratch: Scratch, engine: String = "1") {
    self.init(path: "\(scratch.path)/cache/attune", engine: engine, program: "/dev/null")
  }
}

extension Scratch {
  /// The files of the cache in it.
  var kept: [String] {
    let folder = "\(path)/cache/attune"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
