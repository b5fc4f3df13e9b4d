import ArgumentParser
import Dialogue
import DialogueScript
import Foundation
import Terminal

/// `attune analyze`: filters, JSON Lines in and out, one for one.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Say what the rules hear in lines of text.",
    subcommands: [
      AnalyzePractices.self, AnalyzeRisk.self, AnalyzeSkills.self, AnalyzeIdentifiers.self,
      AnalyzeDepth.self,
    ])
}

/// A line to be heard.
struct TextQuestion: Decodable {
  let text: String
}

extension Labelling.Finding {
  /// The rules that gave the label, for people.
  var reason: String { rules.map(\.name).joined(separator: "; ") }
}

/// Reads JSON objects from standard input, a line each, and writes an answer for each.
struct JSONFilter {
  private struct Problem: Encodable {
    let error: String
  }

  let console: any Console

  /// - Throws: exit status 1 at the end when a line could not be read.
  func run<Question: Decodable>(_ answer: (Question) throws -> some Encodable) throws {
    let isSound = try read { (question: Question) in console.write(try JSONLine(answer(question)).text + "\n") }
    if !isSound { throw ExitCode.failure }
  }

  /// - Returns: whether every line could be read; one that could not is answered with what is wrong with it.
  func read<Question: Decodable>(_ take: (Question) throws -> Void) rethrows -> Bool {
    var isSound = true
    while case .line(let bytes) = console.readLine(prompt: "") {
      if let question = try? JSONDecoder().decode(Question.self, from: Data(bytes)) {
        try take(question)
      } else {
        isSound = false
        console.write(Self.problem + "\n")
      }
    }
    return isSound
  }

  private static let problem =
    (try? JSONLine(Problem(error: "this line is not the JSON object that is wanted")).text) ?? ""
}
