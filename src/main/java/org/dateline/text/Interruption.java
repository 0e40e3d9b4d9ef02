package org.dateline.text;

import java.util.concurrent.CancellationException;

/**
 * Lets long work on a text end early, once its thread is interrupted as nobody needs the result.
 */
public final class Interruption {

  private Interruption() {}

  /**
   * Goes on unless the thread is interrupted; loops that go through a text call this.
   *
   * @throws CancellationException if it is
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody needs this any more");
    }
  }
}
