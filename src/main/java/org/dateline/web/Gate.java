package org.dateline.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many in at once, and of one address fewer, so that nobody alone can shut out the others.
 * As many again may wait for their turn. Safe for use by many threads.
 */
final class Gate {

  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> inside = new HashMap<>();
  private int all;
  private int waiting;

  Gate(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  /**
   * Goes in, if there is room within {@code patience}; whoever does must {@link #leave}.
   *
   * @return whether it is in
   */
  synchronized boolean enter(String address, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isFullFor(address)) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || waiting >= most) {
        return false;
      }
      await(left);
    }
    all++;
    inside.merge(address, 1, Integer::sum);
    return true;
  }

  synchronized void leave(String address) {
    all--;
    inside.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    // Who waits longest may be of an address that is still full.
    notifyAll();
  }

  private boolean isFullFor(String address) {
    return all >= most || inside.getOrDefault(address, 0) >= mostOfOne;
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
