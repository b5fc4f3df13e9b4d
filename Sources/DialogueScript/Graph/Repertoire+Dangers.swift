extension Repertoire {
  /// What interrupts every dialogue: each path of the language's folder with the labels it answers.
  package var dangers: [StateGraph.Danger] {
    names(in: "language").compactMap { name in
      header("language/\(name)")?.pathFor.map { StateGraph.Danger(labels: [$0], path: name) }
    }
  }
}
