package dev.quarterdeck.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be said, as no browser would. */
final class Wire implements AutoCloseable {
  private static final int MOST_MILLIS = 60_000;

  private final Socket socket;

  Wire(Server server) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(MOST_MILLIS);
  }

  /** Says something, and no more. */
  Wire say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** All that is answered until the other side closes. */
  String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** One request, answered; nothing follows it, be it whole or not. */
  static String ask(Server server, String text) throws IOException {
    try (Wire wire = new Wire(server)) {
      wire.say(text).socket.shutdownOutput();
      return wire.answer();
    }
  }
}
