package org.dateline.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many in at once, and of one address fewer, so that nobody alone can shut out the others.
 * Only so many may wait for their turn. Safe for use by many threads.
 */
final class Gate {

  private final int most;
  private final int mostOfOne;
  private final int mostWaiting;
  private final Map<String, Integer> inside = new HashMap<>();
  private int all;
  private int waiting;

  Gate(int most, int mostOfOne) {
    this(most, mostOfOne, most);
  }

  Gate(int most, int mostOfOne, int mostWaiting) {
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.mostWaiting = mostWaiting;
  }

  /**
   * Goes in, if there is room within {@code patience}; whoever does must {@link #leave}.
   *
   * @return whether it is in
   */
  boolean enter(String address, Duration patience) throws InterruptedException {
    return enter(address, 1, patience);
  }

  /**
   * The same for one that takes the room of several; whoever is in must {@link #leave} with the
   * same size.
   *
   * @param size at most {@link #mostOfOne}
   */
  synchronized boolean enter(String address, int size, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isFullFor(address, size)) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || waiting >= mostWaiting) {
        return false;
      }
      await(left);
    }
    all += size;
    inside.merge(address, size, Integer::sum);
    return true;
  }

  /** How much room one address may have. */
  int mostOfOne() {
    return mostOfOne;
  }

  void leave(String address) {
    leave(address, 1);
  }

  synchronized void leave(String address, int size) {
    all -= size;
    inside.computeIfPresent(address, (key, count) -> count == size ? null : count - size);
    // Who waits longest may be of an address that is still full.
    notifyAll();
  }

  private boolean isFullFor(String address, int size) {
    return all + size > most || inside.getOrDefault(address, 0) + size > mostOfOne;
  }

  private void await(long nanos) throws InterruptedException {
    waiting++;
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } finally {
      waiting--;
    }
  }
}
