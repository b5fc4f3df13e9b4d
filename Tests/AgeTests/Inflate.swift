import CZlib

/// The content of a zlib stream, as 22 of the vectors come.
func inflated(_ compressed: [UInt8]) throws -> [UInt8] {
  var source = compressed
  var stream = z_stream()
  guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw InflateError() }
  defer { inflateEnd(&stream) }
  return try source.withUnsafeMutableBufferPointer { input in
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(input.count)
    return try drained(&stream)
  }
}

private func drained(_ stream: inout z_stream) throws -> [UInt8] {
  var content: [UInt8] = []
  var room = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let status = room.withUnsafeMutableBufferPointer { output in
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return inflate(&stream, Z_NO_FLUSH)
    }
    content += room.prefix(room.count - Int(stream.avail_out))
    if status == Z_STREAM_END { return content }
    guard status == Z_OK else { throw InflateError() }
  }
}

private struct InflateError: Error {}
