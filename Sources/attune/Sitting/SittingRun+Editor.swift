import Journal
import Practice
import Terminal

extension SittingRun {
  /// A text written in the user's editor; nil when there is none, and why was said.
  mutating func textFromEditor() -> [UInt8]? {
    do {
      let editor = try Editor(world)
      guard let folder = try MemoryFolder.make(in: world.memoryPlaces, for: world.configFolder, holding: []) else {
        throw Failure("no folder lies in memory, and the disk is no place for it", hint: "`/write` needs no file")
      }
      show(sitting.editorSees())
      defer { folder.wipe() }
      do { try editor.edit(folder.file, in: folder.path) } catch { tell(ErrorReport.sentence(for: error)) }
      let text = try folder.text()
      // Editors end a file with a newline that nobody typed.
      return folder.holdsText ? Array(text.last == 0x0A ? text.dropLast() : text[...]) : nil
    } catch {
      tell(ErrorReport.sentence(for: error))
      return nil
    }
  }

  /// Offers what an editor has left that was cut off; either way it goes.
  mutating func clearAfterEditors() throws {
    guard let settings = try? world.configFolder else { return }
    for folder in MemoryFolder.leftovers(in: world.memoryPlaces, of: settings) {
      guard folder.holdsText else {
        folder.wipe()
        continue
      }
      guard world.isInteractive else {
        ErrorReport.warn("an editor was cut off and left a text in \(folder.path); a sitting on a terminal offers it")
        continue
      }
      show(sitting.askAboutEditorText())
      guard case .line(let answer) = console.readLine(prompt: "> "),
        let isWanted = sitting.agrees(String(decoding: answer, as: UTF8.self))
      else { continue }
      if isWanted { try self.answer(try folder.text()) }
      folder.wipe()
    }
  }
}
