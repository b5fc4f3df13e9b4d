/// A definition without its rules, which are stored one by one, and without the words of its concepts.
extension DialogueDefinition: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    place.store(in: &writer)
    writer.put(title)
    writer.put(offeredFor)
    writer.put(credit)
    var fields = FieldWriter(&writer)
    fields.put(minutes, &writer)
    fields.put(pathFor, &writer)
    fields.put(inShort, &writer)
    fields.put(asksFirst, &writer)
    fields.put(told, &writer)
    fields.put(asksNextTime, &writer)
    fields.put(codesBy, &writer)
    fields.put(client, &writer)
    fields.put(legs, &writer)
    fields.put(lengths, &writer)
    fields.put(countsFrom, &writer)
    fields.put(sureFrom, &writer)
    fields.put(otherwise, &writer)
    fields.put(numbers, &writer)
    fields.put(states, &writer)
    fields.close(&writer)
    renamed.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let name = reader.string()
    self.init(name: name, place: Place(from: &reader))
    title = reader.string()
    offeredFor = reader.string()
    credit = reader.string()
    var fields = FieldReader(&reader)
    minutes = fields.value(&reader)
    pathFor = fields.value(&reader)
    inShort = fields.list(&reader)
    asksFirst = fields.list(&reader)
    told = fields.list(&reader)
    asksNextTime = fields.value(&reader)
    codesBy = fields.value(&reader)
    client = fields.value(&reader)
    legs = fields.list(&reader)
    lengths = fields.list(&reader)
    countsFrom = fields.value(&reader)
    sureFrom = fields.value(&reader)
    otherwise = fields.value(&reader)
    numbers = fields.list(&reader)
    states = fields.list(&reader)
    renamed = [String: String](from: &reader)
  }
}

/// A state without its rules.
extension StateDefinition: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    place.store(in: &writer)
    var fields = FieldWriter(&writer)
    fields.put(says, &writer)
    fields.put(asks, &writer)
    fields.put(asksAgain, &writer)
    fields.put(leaves, &writer)
    fields.put(parent, &writer)
    fields.put(mustHave, &writer)
    fields.put(keepsAnswerAs, &writer)
    fields.put(otherwise, &writer)
    fields.put(ends)
    fields.close(&writer)
  }

  package init(from reader: inout StoreReader) {
    let name = reader.string()
    self.init(name: name, place: Place(from: &reader))
    var fields = FieldReader(&reader)
    says = fields.list(&reader)
    asks = fields.list(&reader)
    asksAgain = fields.list(&reader)
    leaves = fields.list(&reader)
    parent = fields.value(&reader)
    mustHave = fields.list(&reader)
    keepsAnswerAs = fields.value(&reader)
    otherwise = fields.value(&reader)
    ends = fields.flag()
  }
}

extension NumberDefinition: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    place.store(in: &writer)
    range.lowerBound.store(in: &writer)
    range.upperBound.store(in: &writer)
    start.store(in: &writer)
    fade.store(in: &writer)
    [mostGains].compactMap(\.self).store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let name = reader.string()
    let place = Place(from: &reader)
    let (low, high) = (Int(from: &reader), Int(from: &reader))
    if low > high { reader.isSound = false }
    self.init(name: name, range: min(low, high)...max(low, high), place: place)
    start = Int(from: &reader)
    fade = Double(from: &reader)
    mostGains = [Int](from: &reader).first
  }
}

extension ClientCard: Storable {
  package func store(in writer: inout StoreWriter) {
    setting.store(in: &writer)
    hiddenCard.store(in: &writer)
    startingPoints.store(in: &writer)
    neverSays.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    self.init()
    setting = [Wording](from: &reader)
    hiddenCard = [Wording](from: &reader)
    startingPoints = [String: String](from: &reader)
    neverSays = [RuleDefinition](from: &reader)
  }
}
