import Dialogue

extension Check {
  /// A practice under a heading that is not among those of `language/groups`: it is listed at the end.
  static let unknownNeed = Check(nil) { file in
    guard !file.needs.isEmpty, let value = file.layout?.root.entries?.first(where: { $0.key == "need" })?.value,
      let need = value.text, !file.needs.contains(need)
    else { return [] }
    return [
      .warning(
        at: value.place, "there is no heading `\(need)` to list it under", code: "unknown-need",
        hint: need.didYouMean(file.needs) ?? "there are: \(file.needs.joined(separator: ", "))")
    ]
  }
}
