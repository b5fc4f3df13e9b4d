import Dispatch
import Synchronization

/// What another thread makes while this one goes on with something else.
final class Meanwhile<Made: Sendable>: Sendable {
  private let result = Mutex<Result<Made, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () throws -> Made) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let made = Result { try make() }
      result.withLock { $0 = made }
      isDone.signal()
    }
  }

  /// Waits for it.
  func get() throws -> Made {
    isDone.wait()
    isDone.signal()
    return try result.withLock { $0! }.get()
  }
}
