# shellcheck shell=bash
# What .packaging/try shows of an installation, whichever way it was made. Needs trial/roots.bash.

expect_no_swift() {
  ! in_root sh -c 'command -v swift' > /dev/null || fail "there is a Swift in the root"
  local libraries
  libraries="$(as_ann "type -p attune | xargs -d '\\n' ldd")"
  ! grep -qE 'not found|[Ss]wift|Foundation' <<< "$libraries" || fail "libraries: $libraries"
  echo "ok no Swift, and no library of Swift's"
}

expect_it_works() { # SHARE: where manual and completions are
  expect_no_swift
  expect "the version" "$(sed -n 's/.*static let version = "\(.*\)".*/\1/p' Sources/attune/Attune.swift)" 'attune --version'
  expect "a sitting answers" "There is a practice for this, countertransference" \
    "echo \"I felt bored with my four o'clock\" | attune --seed 1"
  expect "the practices" "seven-eyed" "attune practice"
  expect "a simulated client" "Marisol" "attune roleplay marisol --seed 1"
  expect "a card" "alliance" "attune card alliance"
  expect "the promises" "tests" "attune vault threats"
  expect "a new dialogue" "0 errors" "attune dialogue new tea && attune dialogue check ~/.local/share/attune/dialogues && rm -r ~/.local/share/attune"
  expect "all dialogues, checked" "0 errors, 0 warnings" "attune dialogue check $1/attune/dialogues"
  expect "a dialogue, held to its conversations" "0 failures" "attune dialogue test $1/attune/dialogues/practices/boundary.yaml"
  expect_manual "$1"
  expect_completions "$1"
}

expect_manual() {
  expect "man attune" "A companion for reflective practice" "man -M $1/man attune"
  expect "man attune-journal-list" "attune journal list" "man -M $1/man attune-journal-list"
}

expect_completions() {
  expect "completions for bash" "journal" ". $1/bash-completion/completions/attune; COMP_WORDS=(attune jour) COMP_CWORD=1
    COMP_LINE='attune jour' COMP_POINT=11 COMP_TYPE=9; _attune attune jour attune; echo \"\${COMPREPLY[*]}\""
  expect "completions for zsh" "#compdef attune" "cat $1/zsh/*/_attune"
  expect "completions for fish" "complete -c 'attune'" "cat $1/fish/vendor_completions.d/attune.fish"
}

expect_vault() {
  expect "a vault" "The vault is in" "attune vault init --passphrase-fd 3"
  as_ann "echo 'about the okapi' | attune journal write" > /dev/null || fail "nothing could be written"
  expect_entry "an entry"
}

expect_entry() { expect "$1" "okapi" "attune journal list --passphrase-fd 3"; }

# The vault of the first version, with its keys, as it lies among the tests.
expect_first_vault() {
  local fixture=Tests/JournalTests/Fixtures/first-vault home="$root/home/ann"
  mkdir -p "$home/first/config" "$home/first/state"
  cp -R "$fixture/vault" "$home/first/vault"
  cp -R "$fixture/config" "$home/first/config/attune"
  cp -R "$fixture/state" "$home/first/state/attune"
  in_root chown -R ann:ann /home/ann/first
  expect "the first version's vault" "I felt bored with my four o'clock" \
    "XDG_CONFIG_HOME=~/first/config XDG_STATE_HOME=~/first/state attune journal list --vault ~/first/vault --passphrase-fd 3"
}
