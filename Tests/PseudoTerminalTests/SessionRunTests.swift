import Testing

@testable import PseudoTerminal

struct SessionRunTests {
  private func run(_ steps: String) throws {
    try Session("# title\n\(steps)\n", file: "a.session").run(programs: "/usr/bin")
  }

  private func failure(of steps: String) -> String {
    do { try run(steps) } catch { return "\(error)" }
    return "no failure"
  }

  @Test func `what is typed is answered and seen in order`() throws {
    try run(
      """
      run: sh -c 'read a; echo "heard: $a"; read b; echo "and: $b"; exit 3'
      type: first
      see: heard: first
      type: second
      see: and: second
      not: third
      exit: 3
      """)
  }

  @Test func `text is seen wherever the line was broken`() throws {
    try run("size: 10x5\nrun: printf 'one two\\nthree   four'\nsee: two three four\nexit: 0")
  }

  @Test func `text that came before what was seen last does not count`() {
    let message = failure(of: "run: sh -c 'echo one; echo two'\nsee: two\nsee: one")
    #expect(message.hasPrefix("a.session:4: expected “one”, but the program has ended with status 0"))
    #expect(message.contains("│ two"))
  }

  @Test func `the home folder is new, shared by the programs of a session, and searched to its depths`() throws {
    try run(
      "shell: mkdir -p $XDG_DATA_HOME/a && echo canary > $XDG_DATA_HOME/a/b\nshell: cat ~/.local/share/a/b\nsee: canary"
    )
    let message = failure(
      of: "shell: mkdir -p $XDG_STATE_HOME/a && echo canary > $XDG_STATE_HOME/a/b\nfiles: HOME holds no \"canary\"")
    #expect(message == "a.session:3: “canary” is in HOME/.local/state/a/b")
    #expect(
      failure(of: "shell: touch $TMPDIR/canary.txt\nfiles: HOME holds no \"canary\"").contains("HOME/tmp/canary.txt"))
    try run("shell: test ! -e ~/.local/share/a\nfiles: HOME holds no \"canary\"")
  }

  @Test func `the environment is set up and can be changed`() throws {
    try run(
      """
      env: NO_COLOR=1
      env: TERM=dumb
      shell: echo $TERM $LC_ALL $NO_COLOR "[$ATTUNE_DIALOGUES]" && test $PWD = $HOME && stty size
      see: dumb C.UTF-8 1 [] 24 80
      """)
  }

  @Test func `keys, signals and sizes reach the program`() throws {
    try run(
      "run: sh -c 'trap \"echo stopped; exit 5\" INT; echo up; while :; do sleep 1; done'\nsee: up\nkey: ctrl-c\nsee: stopped\nexit: 5"
    )
    try run("run: sleep 100\nkill: -9\nexit: 137")
    try run("run: sh -c 'read a; stty size'\nsize: 40x20\ntype: now\nsee: 20 40\nexit: 0")
  }

  @Test(arguments: [
    ("see: nothing", "2: nothing has been started: a run: comes first"),
    ("run: sleep 100", "2: the program is still running: end it, and say how with exit:"),
    ("run: sleep 100\nrun: true", "3: the program is still running: end it, and say how with exit:"),
    ("run: sh -c 'exit 4'\nexit: 0", "3: the exit status is 4, not 0, and the screen shows:"),
    ("run: echo word\nexit: 0\nnot: word", "4: “word” has appeared, and the screen shows:"),
    ("shell: echo why; false", "2: the command ended with status 1 and printed:"),
    ("run: no-such-program\nexit: 0", "3: the exit status is 127, not 0"),
  ])
  func `a failure says where, what was expected and what was there`(steps: String, message: String) {
    #expect(failure(of: steps).hasPrefix("a.session:\(message)"))
  }
}
