import Glibc
import Terminal

/// Reads lines from the console until its end and prints what each read brought: what TerminalTests types at.
@main
struct TerminalProbe {
  let console: any Console

  static func main() {
    ProcessHardening.apply()
    let style = Style(isColoured: CommandLine.arguments.contains("--colour"))
    let probe = TerminalProbe(
      console: ReadlineConsole.isPossible ? ReadlineConsole(style: style) : PlainConsole(style: style))
    let words = [
      Suggestion("/help", "what there is"), Suggestion("/hear", "a line"), Suggestion("/quit"), Suggestion("presence"),
    ]
    probe.console.completeWords { before, _ in before.isEmpty ? words : [] }
    while probe.readOne() {}
  }

  /// False at the end.
  private func readOne() -> Bool {
    switch console.readLine(prompt: "ready> ") {
    case .line(Array("/passphrase".utf8)): askForPassphrase()
    case .line(Array("/idle".utf8)): console.watchForIdleness(seconds: 1)
    case .line(Array("/again".utf8)): console.prefill(Array("again".utf8))
    case .line(Array("/page".utf8)): console.paged { for number in 1...60 { $0.say("text \(number).") } }
    case .line(Array("/short".utf8)): console.paged { $0.say("short text") }
    case .line(Array("/clear".utf8)): console.clearScreen()
    case .line(Array("/trap".utf8)): fatalError("asked for")
    case .line(Array("/core".utf8)): reportCoreLimit()
    case .line(let line):
      console.write("line[\(spelled(line))] width[\(console.width ?? 0)]\n")
      console.remember(line)
    case .leave: console.write("leave\n")
    case .endOfInput:
      console.write("end\n")
      return false
    case .idle(let unfinished):
      console.watchForIdleness(seconds: nil)
      console.write("idle[\(spelled(unfinished))]\n")
    case .hangup(let unfinished):
      console.write("hangup[\(spelled(unfinished))]\n")
      return false
    }
    return true
  }

  private func reportCoreLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    console.write("core[\(limit.rlim_max)]\n")
  }

  private func askForPassphrase() {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 1)
    defer { memory.deallocate() }
    do throws(PassphraseError) {
      let count = try console.readPassphrase(prompt: "passphrase: ", into: memory)
      console.write("passphrase[\(spelled(Array(memory.prefix(count))))]\n")
    } catch {
      console.write("passphrase failed[\(error)] wiped[\(memory.allSatisfy { $0 == 0 })]\n")
    }
  }

  /// Bytes as they can be compared: printable ASCII as it is, the rest in hexadecimal, long lines by their length.
  private func spelled(_ bytes: [UInt8]) -> String {
    guard bytes.count <= 500 else { return "\(bytes.count) bytes" }
    return bytes.map { (0x20...0x7E).contains($0) ? String(Unicode.Scalar($0)) : "<\(String($0, radix: 16))>" }
      .joined()
  }
}
