/// English without the list of its words, which is looked into where it is.
extension English: Storable {
  package func store(in writer: inout StoreWriter) {
    contractions.store(in: &writer)
    spellings.store(in: &writer)
    turnedRound.store(in: &writer)
  }

  package init(from reader: inout StoreReader) {
    let contractions = [String: [String]](from: &reader)
    let spellings = [String: String](from: &reader)
    self.init(contractions: contractions, spellings: spellings, turnedRound: [String: String](from: &reader))
  }
}
