package org.dateline.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Bodies must come at a least speed: one that trickles would hold a thread for ever.
 *
 * <p>This stands where Tomcat takes bytes from the connection, as forms are read by Tomcat itself,
 * and so is what nobody has read when the answer is sent: a client that is still sending would not
 * get to see an answer behind which the connection is closed.
 */
@Component
class SteadyBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final Limits limits;

  SteadyBodies(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Watch(limits));
  }

  /** Watches each request. */
  private static final class Watch extends ValveBase {

    /** So many threads may read bodies that nobody wants; the others hang up. */
    private static final int MOST_DRAINED_AT_ONCE = 32;

    private static final long MOST_DRAINED_BYTES = 64L << 20;

    private final Limits limits;
    private final Semaphore draining = new Semaphore(MOST_DRAINED_AT_ONCE);

    Watch(Limits limits) {
      super(true);
      this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      org.apache.coyote.Request raw = request.getCoyoteRequest();
      InputBuffer plain = raw.getInputBuffer();
      raw.setInputBuffer(new SteadyInput(plain, limits));
      try {
        getNext().invoke(request, response);
        if (!raw.isFinished()) {
          response.finishResponse();
          drain(raw);
        }
      } finally {
        raw.setInputBuffer(plain);
      }
    }

    private void drain(org.apache.coyote.Request raw) {
      // Who waits to be told to go on sends nothing.
      boolean waits = raw.getHeader("expect") != null;
      if (waits || !draining.tryAcquire()) {
        raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return;
      }
      try {
        Passing passing = new Passing();
        while (passing.bytes < MOST_DRAINED_BYTES && raw.doRead(passing) >= 0) {
          passing.count();
        }
        if (!raw.isFinished()) {
          raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
      } catch (IOException e) {
        raw.action(ActionCode.CLOSE_NOW, e);
      } finally {
        draining.release();
      }
    }
  }

  /** Takes what comes and forgets it. */
  private static final class Passing implements ApplicationBufferHandler {

    private @Nullable ByteBuffer buffer;
    private long bytes;

    void count() {
      bytes += buffer == null ? 0 : buffer.remaining();
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {
      // It comes in pieces of any size.
    }
  }

  /** Measures how long reading waits for the sender. */
  private static final class SteadyInput implements InputBuffer {

    private final InputBuffer in;
    private final Limits limits;
    private long bytes;
    private long waitedNanos;

    SteadyInput(InputBuffer in, Limits limits) {
      this.in = in;
      this.limits = limits;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      long start = System.nanoTime();
      int read = in.doRead(handler);
      waitedNanos += System.nanoTime() - start;
      bytes += Math.max(0, read);
      if (read >= 0 && limits.isTooSlow(bytes, waitedNanos)) {
        throw new TooSlowException(
            "the body came too slowly: %d bytes in %d s"
                .formatted(bytes, TimeUnit.NANOSECONDS.toSeconds(waitedNanos)));
      }
      return read;
    }

    @Override
    public int available() {
      return in.available();
    }
  }
}
