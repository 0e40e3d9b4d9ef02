package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Bounds the work of finding places and events in texts that clients send: only so many characters
 * of long texts at once, so that memory and processors are left for everybody else; and none for
 * longer than {@code dateline.limits.longest-work}, or for a client that has left.
 *
 * <p>A watch interrupts the thread that works for nobody; the loops that go through a text look at
 * that ({@link org.dateline.text.Interruption}).
 */
@Component
public final class TextWork implements DisposableBean {

  /** Shorter texts are never kept waiting: there are at most as many as requests. */
  private static final int SHORT = 1 << 12;

  /** Longer texts have room of their own, so that they never keep articles waiting. */
  private static final int LONG = 1 << 16;

  /** Measured: a text of the greatest length that is read needs some 100 MB. */
  private static final long BYTES_PER_CHARACTER = 128;

  private static final int SHARE_OF_HEAP = 4;
  private static final int MOST_WAITING = 4;
  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private final Limits limits;
  private final Connections connections;
  private final Gate articles;
  private final Gate longTexts;
  private final Set<Watched> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(TextWork::daemon);

  TextWork(Limits limits, Connections connections) {
    this.limits = limits;
    this.connections = connections;
    long fitting = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_PER_CHARACTER;
    int half = (int) Math.max(LONG, Math.min(limits.characters(), fitting) / 2);
    this.articles = limits.gate(half);
    this.longTexts = limits.gate(half, MOST_WAITING);
    watch.scheduleWithFixedDelay(
        () -> underWay.forEach(Watched::stopIfUseless),
        BETWEEN_LOOKS_MILLIS,
        BETWEEN_LOOKS_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "dateline-work-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes room for a text until its results are no longer held, which is when they are written.
   *
   * @param characters the length of the text
   */
  public Room room(HttpServletRequest request, int characters) {
    return room(request, characters, limits.patience());
  }

  /** The same, waiting longer: for those who may write, and who may have written a part already. */
  public Room patientRoom(HttpServletRequest request, int characters) {
    return room(request, characters, limits.longestWork());
  }

  private Room room(HttpServletRequest request, int characters, Duration patience) {
    Gate gate = characters > LONG ? longTexts : articles;
    String address = request.getRemoteAddr();
    int size = characters < SHORT ? 0 : Math.min(characters, gate.mostOfOne());
    if (size > 0 && !entered(gate, address, size, patience)) {
      throw BusyException.manyTexts();
    }
    return new Room(gate, address, size, connections.watch(request));
  }

  private static boolean entered(Gate gate, String address, int size, Duration patience) {
    try {
      return gate.enter(address, size, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Room for one text. */
  public final class Room implements AutoCloseable {

    private final Gate gate;
    private final String address;
    private final int size;
    private final BooleanSupplier hasLeft;

    private Room(Gate gate, String address, int size, BooleanSupplier hasLeft) {
      this.gate = gate;
      this.address = address;
      this.size = size;
      this.hasLeft = hasLeft;
    }

    /**
     * Works on the text; not for what must not be interrupted, such as writing to the store.
     *
     * @throws java.util.concurrent.CancellationException if it takes too long, or the client has
     *     left
     */
    public <T> T work(Supplier<T> task) {
      Watched watched = new Watched(Thread.currentThread(), hasLeft, limits.longestWork());
      underWay.add(watched);
      try {
        return task.get();
      } finally {
        underWay.remove(watched);
        watched.end();
      }
    }

    @Override
    public void close() {
      if (size > 0) {
        gate.leave(address, size);
      }
    }
  }

  @Override
  public void destroy() {
    watch.shutdownNow();
  }

  /** A thread that works on a text. */
  private static final class Watched {

    private final Thread thread;
    private final BooleanSupplier hasLeft;
    private final long deadline;
    private boolean stopped;
    private boolean ended;

    Watched(Thread thread, BooleanSupplier hasLeft, Duration longest) {
      this.thread = thread;
      this.hasLeft = hasLeft;
      this.deadline = System.nanoTime() + longest.toNanos();
    }

    synchronized void stopIfUseless() {
      if (!ended && !stopped && (System.nanoTime() - deadline > 0 || hasLeft.getAsBoolean())) {
        stopped = true;
        thread.interrupt();
      }
    }

    // The thread goes on with other requests.
    synchronized void end() {
      ended = true;
      if (stopped) {
        Thread.interrupted();
      }
    }
  }
}
