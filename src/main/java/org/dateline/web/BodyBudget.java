package org.dateline.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body counts against the memory for bodies while it is read and until it is
 * answered: a service holds bodies whole, and many large ones at once would fill the heap.
 */
final class BodyBudget extends HttpServletRequestWrapper {

  private static final int STEP = 1 << 16;

  private final Gate bodies;
  private final Limits limits;
  private final String address;
  private @Nullable ServletInputStream in;
  private int held;

  BodyBudget(HttpServletRequest request, Gate bodies, Limits limits) {
    super(request);
    this.bodies = bodies;
    this.limits = limits;
    this.address = request.getRemoteAddr();
  }

  /** Gives back what was held. */
  void release() {
    if (held > 0) {
      bodies.leave(address, held);
      held = 0;
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (in == null) {
      in = new Counted(super.getInputStream());
    }
    return in;
  }

  private void require(long bytes) {
    while (held < bytes) {
      boolean room;
      try {
        room = bodies.enter(address, STEP, limits.patience());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        room = false;
      }
      if (!room) {
        throw BusyException.overloaded();
      }
      held += STEP;
    }
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream in;
    private long bytes;

    Counted(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      bytes += Math.max(0, read);
      // A short body is not worth counting: there are at most as many as requests.
      if (bytes > STEP) {
        require(bytes);
      }
      return read;
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
