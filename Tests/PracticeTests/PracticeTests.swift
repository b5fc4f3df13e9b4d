import Testing

@testable import Practice
