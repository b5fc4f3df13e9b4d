/// Names that are known beforehand, or found in the note itself, wherever else they stand.
extension IdentifierSearch {
  /// What is found in a text, in its order; nothing overlaps.
  /// - Parameter names: names that are known beforehand.
  package func found(in text: String, knowing names: KnownNames) -> [Found] {
    let note = note(of: text)
    var known = names
    let places = known.places(in: note)
    var claims = claims(note, known: places)
    var reading = Reading(claims, of: rules, count: note.words.count)
    let found = reading.runs.filter { rules[$0.rule].label == Self.name }.map { $0.words.map { note.folded($0) } }
    for name in found { known.add(name, isSure: false) }
    let now = found.isEmpty ? places : known.places(in: note)
    if now != places {
      claims = self.claims(note, known: now, after: claims)
      reading = Reading(claims, of: rules, count: note.words.count)
    }
    if !known.isEmpty { for place in note.words.indices { look(at: place, in: note, for: known, &reading) } }
    return reading.runs(in: note, of: rules).map { run in
      Found(
        label: run.rule < 0 ? Self.name : rules[run.rule].label ?? "",
        span: note.words[run.words.lowerBound].scalars
          .lowerBound..<note.words[run.words.upperBound - 1].scalars
          .upperBound,
        rule: run.rule < 0 ? Self.reasons[-run.rule - 1] : rules[run.rule].name,
        words: run.words.map { String(decoding: note.folded($0), as: UTF8.self) })
    }
  }

  /// Words that stand as names in any of these texts, and with a capital letter at least once.
  package func names(in texts: [String]) -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      for found in self.found(in: text) where found.label == Self.name {
        guard scalars[found.span].contains(where: \.properties.isUppercase) else { continue }
        for word in found.words where word.count > 2 && seen.insert(word).inserted { names.append(word) }
      }
    }
    return names
  }

  static let name = "NAME"
  /// Why a word is marked that no rule has found.
  static let reasons = ["a name of the roster or the note", "a name of the roster, misspelt", "initials of a name"]

  private func look(at place: Int, in note: NoteText, for known: KnownNames, _ reading: inout Reading) {
    let word = note.words[place]
    guard reading.owner[place] == Reading.nobody, word.look.isDisjoint(with: [.digits, .mixed]) else { return }
    if word.look.contains(.capitals) || word.look.contains(.oneCapital) {
      markInitials(at: place, in: note, of: known, &reading)
      if reading.owner[place] != Reading.nobody { return }
    }
    if known.hashes.contains(word.hash) {
      // A name that is a word as well is left to the rules.
      let isOrdinary = ordinary.map { word.lists & (1 << UInt64($0)) != 0 } ?? false
      if !isOrdinary { reading.owner[place] = -1 }
    } else if word.lists == 0, known.isSlip(note.folded(place)) {
      reading.owner[place] = -2
    }
  }

  private func markInitials(at place: Int, in note: NoteText, of known: KnownNames, _ reading: inout Reading) {
    for count in note.initials(at: place) {
      let words = place..<place + count
      let letters = words.flatMap { note.folded($0) }
      guard letters.count >= 2, known.initials.contains(letters),
        words.allSatisfy({ reading.owner[$0] == Reading.nobody })
      else { continue }
      for word in words { reading.owner[word] = -3 }
      return
    }
  }
}

extension NoteText {
  /// A word in small letters without accents.
  func folded(_ place: Int) -> [UInt8] {
    WordTable.words(in: bytes[words[place].start..<words[place].end]).flatMap(\.self)
  }
}

extension KnownNames {
  /// Where its words stand.
  fileprivate func places(in note: NoteText) -> Set<Int> {
    hashes.isEmpty ? [] : Set(note.words.indices.filter { hashes.contains(note.words[$0].hash) })
  }
}
