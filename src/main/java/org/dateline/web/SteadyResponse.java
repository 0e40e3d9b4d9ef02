package org.dateline.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose reader must take it at a least speed: one that takes a byte now and then would
 * hold a query open for ever.
 */
final class SteadyResponse extends HttpServletResponseWrapper {

  private final Limits limits;
  private @Nullable ServletOutputStream out;

  SteadyResponse(HttpServletResponse response, Limits limits) {
    super(response);
    this.limits = limits;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new SteadyOutput(super.getOutputStream(), limits);
    }
    return out;
  }

  /** Measures how long writing waits for the reader. */
  private static final class SteadyOutput extends ServletOutputStream {

    private final ServletOutputStream out;
    private final Limits limits;
    private final long start = System.nanoTime();
    private long bytes;
    private long waitedNanos;

    SteadyOutput(ServletOutputStream out, Limits limits) {
      this.out = out;
      this.limits = limits;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      long before = System.nanoTime();
      out.write(source, offset, length);
      waitedNanos += System.nanoTime() - before;
      bytes += length;
      requireSpeed();
    }

    private void requireSpeed() throws IOException {
      boolean isTooLong = System.nanoTime() - start > limits.longest().toNanos();
      if (isTooLong || limits.isTooSlow(bytes, waitedNanos)) {
        throw new TooSlowException(
            "the reader took %d bytes and kept the service waiting for %d s"
                .formatted(bytes, TimeUnit.NANOSECONDS.toSeconds(waitedNanos)));
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
