import Glibc
import Testing

@testable import Terminal

struct PlainConsoleTests {
  private func inputs(from text: [UInt8]) -> [Input] {
    let pipe = Pipe(containing: text)
    pipe.end()
    let console = PlainConsole(input: pipe.reader, output: -1)
    var inputs: [Input] = []
    repeat { inputs.append(console.readLine(prompt: "> ")) } while inputs.last != .endOfInput
    return inputs.dropLast()
  }

  private func inputs(from text: String) -> [Input] { inputs(from: Array(text.utf8)) }

  private func line(_ text: String) -> Input { .line(Array(text.utf8)) }

  @Test func `lines come one by one and empty ones count`() {
    #expect(inputs(from: "one\n\ntwo\n") == [line("one"), line(""), line("two")])
  }

  @Test func `a last line without its newline counts`() {
    #expect(inputs(from: "one\ntwo") == [line("one"), line("two")])
  }

  @Test func `no input at all is the end`() {
    #expect(inputs(from: "") == [])
  }

  @Test func `the carriage return of a CRLF is dropped, others are kept`() {
    #expect(inputs(from: "one\r\n\r\nt\rwo\r") == [line("one"), line(""), line("t\rwo")])
  }

  @Test func `what is not UTF-8 and what is NUL stays as it was typed`() {
    #expect(inputs(from: [0x61, 0x00, 0xFF, 0x0A]) == [.line([0x61, 0x00, 0xFF])])
  }

  @Test func `a line of 10 MB is one line`() throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    let text = [UInt8](repeating: 0x61, count: 10_000_000)
    fwrite(text, 1, text.count, file)
    fputs("\nnext\n", file)
    fflush(file)
    lseek(fileno(file), 0, SEEK_SET)
    let console = PlainConsole(input: fileno(file), output: -1)
    #expect(console.readLine(prompt: "") == .line(text))
    #expect(console.readLine(prompt: "") == line("next"))
    #expect(console.readLine(prompt: "") == .endOfInput)
  }

  @Test func `prompts are not written and what is written arrives at once`() {
    let input = Pipe("one\n")
    let output = Pipe()
    let console = PlainConsole(input: input.reader, output: output.writer)
    _ = console.readLine(prompt: "> ")
    console.say("a reply")
    #expect(console.width == nil)
    #expect(output.rest() == Array("a reply\n".utf8))
  }

  @Test func `output that cannot be written is not passed over`() {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let console = PlainConsole(input: Pipe().reader, output: full)
    #expect(console.outputError == nil)
    console.say("a reply")
    #expect(console.outputError == ENOSPC)
  }
}
