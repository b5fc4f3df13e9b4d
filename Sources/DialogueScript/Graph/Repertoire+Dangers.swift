extension Repertoire {
  /// What interrupts every dialogue: each path of the language's folder with the labels it answers.
  package var dangers: [StateGraph.Danger] {
    headers(in: "language").compactMap { name, header in
      header.pathFor.map { StateGraph.Danger(labels: [$0], path: name) }
    }
  }
}
