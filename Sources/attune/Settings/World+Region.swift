import Dialogue
import DialogueScript
import Practice

extension World {
  /// Says where a region is set that is none; the numbers are then those of no region.
  func warnOfRegion(_ contacts: Contacts) {
    guard contacts.region == nil, let place = config.regionPlace, !config[.region].isEmpty else { return }
    ErrorReport.warn(
      about: Diagnostic(
        .warning, at: place, "there is no region `\(config[.region])`", code: "unknown-region",
        hint: "`attune people region` lists them"))
  }
}
