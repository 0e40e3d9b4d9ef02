package org.dateline.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Refuses heads of requests that a proxy in front may read otherwise than Tomcat does, which is how
 * requests are smuggled: lines that end with a line feed alone, and a length beside a transfer
 * coding. RFC 9112 (2.2 and 6.1) allows to accept them, as Tomcat does, and to refuse them.
 */
@Component
class StrictHeads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Strict());
  }

  private static final class Strict extends ValveBase {

    Strict() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (isAmbiguous(request.getCoyoteRequest())) {
        // Tomcat closes the connection after this status.
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        ErrorReports.Report.write(response, HttpServletResponse.SC_BAD_REQUEST);
        return;
      }
      getNext().invoke(request, response);
    }
  }

  // The bytes of the head are still in the buffer that they were read into; Tomcat moves values
  // there, but never a line feed.
  private static boolean isAmbiguous(org.apache.coyote.Request request) {
    MessageBytes protocol = request.protocol();
    byte[] bytes = protocol.getByteChunk().getBuffer();
    if (bytes == null) {
      return false;
    }
    boolean isCoded = request.getMimeHeaders().getValue("transfer-encoding") != null;
    int line = protocol.getByteChunk().getEnd();
    boolean isFirst = true;
    for (int i = line; i < bytes.length; i++) {
      if (bytes[i] != '\n') {
        continue;
      }
      boolean isBare = i == 0 || bytes[i - 1] != '\r';
      if (isBare || isCoded && startsWithLength(bytes, line)) {
        return true;
      }
      if (!isFirst && i - line == 1) {
        // The empty line at the end of the head.
        return false;
      }
      isFirst = false;
      line = i + 1;
    }
    return false;
  }

  private static boolean startsWithLength(byte[] bytes, int line) {
    for (int i = 0; i < LENGTH.length; i++) {
      if (line + i >= bytes.length || Character.toLowerCase((char) bytes[line + i]) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }
}
