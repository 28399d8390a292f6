/**
 * Ports: buffers over sources and sinks of bytes, with peeking, locations, special values and
 * character decoding; string ports, files, the standard streams and pipes.
 *
 * <p>Bytes enter from channels, memory and procedures; bytes and characters leave. Operations here
 * never wait: they say that they would have to, and give the event to wait for.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.port;
