package org.dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are: a proper client would refuse to send most of what attackers send. */
final class RawClient {

  private static final int LONGEST_WAIT_MILLIS = 60_000;
  private static final int LONGEST_ANSWER = 1 << 20;

  private RawClient() {}

  /**
   * What came back; status 400 if the service hung up on a request that is none, and 200 if there
   * is no head, as an answer to a request without a version has none.
   */
  record Answer(int status, String head, String body) {}

  static Answer ask(int port, byte[] request) throws IOException {
    return answer(all(port, request));
  }

  /** All that comes back until the service hangs up. */
  static String all(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(LONGEST_WAIT_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
      } catch (SocketException e) {
        // It may have answered and hung up before it read all.
      }
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) throws IOException {
    byte[] bytes = new byte[0];
    try {
      bytes = in.readNBytes(LONGEST_ANSWER);
    } catch (SocketException e) {
      // Reset: what was sent is gone.
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Answer answer(String all) {
    if (!all.startsWith("HTTP/1.1 ")) {
      return new Answer(all.isEmpty() ? 400 : 200, "", all);
    }
    int end = all.indexOf("\r\n\r\n");
    if (all.charAt(9) == '1') {
      // 100 Continue; the answer comes behind it.
      return answer(all.substring(end + 4));
    }
    return new Answer(
        Integer.parseInt(all.substring(9, 12)),
        end < 0 ? all : all.substring(0, end),
        end < 0 ? "" : all.substring(end + 4));
  }

  static String printable(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.min(600, text.length())).replaceAll("[^ -~\r\n]", "·");
  }
}
