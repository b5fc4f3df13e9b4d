import Testing

@testable import DialogueScript
