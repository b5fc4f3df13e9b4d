/// What is meant by a name as people write it: `Before session` is the file `before-session`.
@Sendable func fileName(_ name: String) -> String {
  name.lowercased().split(separator: " ").joined(separator: "-")
}
