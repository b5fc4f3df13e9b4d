import Foundation
import Testing

@testable import Practice

struct RecordTests {
  private func record(_ passages: (practice: String?, heading: String?, text: String, isApart: Bool)...) -> Record {
    var record = Record()
    record.passages = passages.map {
      Record.Passage(practice: $0.practice, heading: $0.heading, bytes: Array($0.text.utf8), isApart: $0.isApart)
    }
    return record
  }

  private func body(_ record: Record, includingApart: Bool = false) -> String {
    let apart = includingApart ? (others: "Stopped", own: "Stopped for me") : nil
    return String(decoding: record.body(includingApart: apart, titles: ["tea": "A cup of tea"]), as: UTF8.self)
  }

  @Test func `the body has its headings in order, each once in a row`() {
    let record = record(
      (nil, nil, "free", false), ("tea", "the cup", "blue", false), ("tea", "the cup", "and chipped", false),
      ("tea", "the time", "noon", false), ("walk", "where", "out", false), ("tea", "the time", "later", false))
    #expect(
      body(record) == """
        free

        # A cup of tea

        ## the cup

        blue

        and chipped

        ## the time

        noon

        # walk

        ## where

        out

        # A cup of tea

        ## the time

        later

        """)
  }

  @Test func `what was typed in danger is left out unless it is wanted`() {
    let record = record((nil, nil, "before", false), (nil, nil, "danger", true), (nil, nil, "after", false))
    #expect(body(record) == "before\n\nafter\n")
    #expect(body(record, includingApart: true) == "before\n\nafter\n\n# Stopped\n\ndanger\n")
    #expect(record.hasApart && !record.isEmpty)
    #expect(Record().isEmpty && !Record().hasApart && body(Record()) == "")
  }

  @Test func `danger of one's own stands below a heading of its own, and no answer there below another question`() {
    var record = record(("tea", "the cup", "blue", false), ("tea", "the cup", "a client's", true))
    record.passages.append(
      Record.Passage(practice: "tea", heading: "the cup", bytes: Array("mine".utf8), isApart: true, isOwn: true))
    #expect(
      body(record, includingApart: true)
        == "# A cup of tea\n\n## the cup\n\nblue\n\n# Stopped\n\na client's\n\n# Stopped for me\n\nmine\n")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x00], Array("blue 🙂\n# not a heading".utf8), [], [0xC3, 0x28]] as [[UInt8]])
  func `bytes come back as they were typed, in the body and saved`(bytes: [UInt8]) throws {
    var record = Record()
    record.passages = [Record.Passage(practice: nil, heading: nil, bytes: bytes, isApart: false)]
    let saved = try JSONDecoder().decode(Record.self, from: JSONEncoder().encode(record))
    #expect(saved == record)
    #expect(saved.body(includingApart: nil, titles: [:]) == bytes + [0x0A])
  }

  @Test func `text is saved as text`() throws {
    let saved = String(decoding: try JSONEncoder().encode(record(("tea", "the cup", "blue", false))), as: UTF8.self)
    #expect(saved.contains("\"text\":\"blue\""))
  }
}
