/**
 * TCP and UDP over NIO channels that never wait.
 *
 * <p>Host names and ports enter; listeners, connected pairs of ports and datagram sockets leave.
 * Channels are waited for in the scheduler's selector; names are resolved on helper threads.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.port.network;
