extension Guard: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .atLeastWords(let count): writer.put(0, count)
    case .atMostWords(let count): writer.put(1, count)
    case .question(let expected): writer.put(2, expected)
    case .known(let name, let expected):
      writer.put(3, name)
      expected.store(in: &writer)
    case .equals(let name, let text, let expected):
      writer.put(4, name)
      writer.put(text)
      expected.store(in: &writer)
    case .number(let name, let comparison, let bound):
      writer.put(5, name)
      writer.put(comparison.number, bound)
    case .scope(let kind, let expected):
      writer.put(6, Scope.Kind.allCases.firstIndex(of: kind) ?? 0)
      expected.store(in: &writer)
    case .atLeastYou(let percent): writer.put(7, percent)
    case .echoes(let measure, let comparison, let bound):
      writer.put(8, measure.rawValue)
      writer.put(comparison.number, bound)
    case .coded(let code, let running, let expected):
      writer.put(9, code)
      running.store(in: &writer)
      expected.store(in: &writer)
    case .said(let times): writer.put(10, times)
    case .afterQuestion(let expected): writer.put(11, expected)
    case .questionInside(let expected): writer.put(12, expected)
    }
  }

  package init(from reader: inout StoreReader) {
    switch reader.number() {
    case 0: self = .atLeastWords(Int(from: &reader))
    case 1: self = .atMostWords(Int(from: &reader))
    case 2: self = .question(Bool(from: &reader))
    case 3: self = .known(reader.string(), Bool(from: &reader))
    case 4: self = .equals(reader.string(), reader.string(), Bool(from: &reader))
    case 5: self = .number(reader.string(), .init(number: reader.number()), Int(from: &reader))
    case 6: self = .scope(from: &reader)
    case 7: self = .atLeastYou(percent: Int(from: &reader))
    case 8: self = .echoes(from: &reader)
    case 9: self = .coded(reader.string(), running: Int(from: &reader), Bool(from: &reader))
    case 10: self = .said(times: Int(from: &reader))
    case 11: self = .afterQuestion(Bool(from: &reader))
    case 12: self = .questionInside(Bool(from: &reader))
    default: self = .impossible(&reader)
    }
  }

  private static func scope(from reader: inout StoreReader) -> Guard {
    let number = Int(from: &reader)
    guard Scope.Kind.allCases.indices.contains(number) else { return .impossible(&reader) }
    return .scope(Scope.Kind.allCases[number], Bool(from: &reader))
  }

  private static func echoes(from reader: inout StoreReader) -> Guard {
    guard let measure = Echo.Measure(rawValue: Int(from: &reader)) else { return .impossible(&reader) }
    return .echoes(measure, .init(number: reader.number()), Int(from: &reader))
  }

  /// What cannot be read lets nothing pass.
  private static func impossible(_ reader: inout StoreReader) -> Guard {
    _ = reader.nothing()
    return .atLeastWords(.max)
  }
}

extension Guard.Comparison {
  fileprivate var number: Int {
    switch self {
    case .atLeast: 0
    case .atMost: 1
    case .above: 2
    case .below: 3
    }
  }

  fileprivate init(number: Int) {
    switch number {
    case 1: self = .atMost
    case 2: self = .above
    case 3: self = .below
    default: self = .atLeast
    }
  }
}
