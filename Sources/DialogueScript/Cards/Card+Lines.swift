import Dialogue

extension Card {
  /// Every text of it that a person can see, in the order of the file.
  var spokenLines: [SpokenLine] {
    let claims = evidence.flatMap { [$0.claim, $0.source, $0.limit] }
    let optional = [listTitle, pictureInWords, correction].compactMap(\.self)
    let all = [title, whatItIs, howItIsUsed, credit] + claims + optional + list + references
    return all.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }.map { line in
      SpokenLine(file: line.place.file, line: line.place.line, speaker: .card, text: line.text)
    }
  }
}
