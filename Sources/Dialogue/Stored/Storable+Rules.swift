/// What a rule answers with stands first, and then what only its author and the checks look at.
extension RuleDefinition: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    place.store(in: &writer)
    var fields = FieldWriter(&writer)
    fields.put(guards, &writer)
    fields.put(says, &writer)
    fields.put(asks, &writer)
    fields.put(next, &writer)
    fields.put(resumesWith, &writer)
    fields.put(laterAsks, &writer)
    fields.put(answersAs, &writer)
    fields.put(readsAs, &writer)
    fields.put(passesOn)
    fields.put(sets, &writer)
    fields.put(changes, &writer)
    fields.put(flags)
    fields.put(tags, &writer)
    fields.put(rates, &writer)
    fields.put(because, &writer)
    fields.put(answers)
    fields.put(use == .always ? nil : use, &writer)
    fields.put(band == .topic ? nil : band.rawValue, &writer)
    fields.put(label, &writer)
    fields.put(labelBand == 0 ? nil : labelBand, &writer)
    fields.put(weight == 1 ? nil : weight, &writer)
    fields.put(isUnsure)
    fields.put(opens)
    fields.close(&writer)
    storeForAuthors(in: &writer)
  }

  private func storeForAuthors(in writer: inout StoreWriter) {
    var fields = FieldWriter(&writer)
    fields.put(library, &writer)
    fields.put(hearsAsWritten, &writer)
    fields.put(onlyIfAsWritten, &writer)
    fields.put(hears, &writer)
    fields.put(unlessHears, &writer)
    fields.put(guardsPlace, &writer)
    fields.put(nextPlace, &writer)
    fields.put(examples, &writer)
    fields.put(counterexamples, &writer)
    fields.close(&writer)
  }

  package init(from reader: inout StoreReader) {
    self.init(answering: &reader)
    var fields = FieldReader(&reader)
    library = fields.value(&reader)
    hearsAsWritten = fields.list(&reader)
    onlyIfAsWritten = fields.list(&reader)
    hears = fields.list(&reader)
    unlessHears = fields.list(&reader)
    guardsPlace = fields.value(&reader)
    nextPlace = fields.value(&reader)
    examples = fields.list(&reader)
    counterexamples = fields.list(&reader)
  }

  /// What it answers with; the reader comes to stand at the rest.
  init(answering reader: inout StoreReader) {
    let name = reader.string()
    self.init(name: name, place: Place(from: &reader))
    var fields = FieldReader(&reader)
    guards = fields.list(&reader)
    says = fields.list(&reader)
    asks = fields.list(&reader)
    next = fields.value(&reader)
    resumesWith = fields.list(&reader)
    laterAsks = fields.list(&reader)
    answersAs = fields.value(&reader)
    readsAs = fields.value(&reader)
    passesOn = fields.flag()
    sets = fields.list(&reader)
    changes = fields.list(&reader)
    flags = fields.flag()
    tags = fields.list(&reader)
    rates = fields.list(&reader)
    because = fields.list(&reader)
    answers = fields.flag()
    use = fields.value(&reader) ?? .always
    band = fields.value(&reader).flatMap { Band(rawValue: $0) } ?? .topic
    label = fields.value(&reader)
    labelBand = fields.value(&reader) ?? 0
    weight = fields.value(&reader) ?? 1
    isUnsure = fields.flag()
    opens = fields.flag()
  }
}

extension RuleDefinition.Next: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .stay: writer.put(0)
    case .end: writer.put(1)
    case .state(let name): writer.put(2, name)
    case .visit(let name): writer.put(3, name)
    }
  }

  package init(from reader: inout StoreReader) {
    switch reader.number() {
    case 1: self = .end
    case 2: self = .state(reader.string())
    case 3: self = .visit(reader.string())
    default: self = .stay
    }
  }
}

extension RuleDefinition.Use: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .always: writer.put(0)
    case .once: writer.put(1)
    case .onceIn(let turns): writer.put(2, turns)
    case .untilAllIsSaid(let wordings): writer.put(3, wordings)
    }
  }

  package init(from reader: inout StoreReader) {
    switch reader.number() {
    case 1: self = .once
    case 2: self = .onceIn(turns: Int(from: &reader))
    case 3: self = .untilAllIsSaid(wordings: Int(from: &reader))
    default: self = .always
    }
  }
}

extension NumberChange: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.put(name)
    place.store(in: &writer)
    switch step {
    case .by(let amount): writer.put(0, amount)
    case .jump(let percent): writer.put(1, percent)
    case .fall(let percent): writer.put(2, percent)
    case .floor(let percent): writer.put(3, percent)
    }
  }

  package init(from reader: inout StoreReader) {
    let name = reader.string()
    let place = Place(from: &reader)
    let kind = reader.number()
    let amount = Int(from: &reader)
    let step: Step =
      switch kind {
      case 1: .jump(percent: amount)
      case 2: .fall(percent: amount)
      case 3: .floor(percent: amount)
      default: .by(amount)
      }
    self.init(name: name, step: step, place: place)
  }
}
