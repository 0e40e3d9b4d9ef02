package org.dateline.article;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that reading one source may take: the loops of the readers check it, because a thread
 * cannot be ended from outside. What happens with an article that was read does not count.
 */
final class ReadingTime implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final ThreadLocal<@Nullable ReadingTime> CURRENT = new ThreadLocal<>();

  private final @Nullable ReadingTime outer;
  private final long start = System.nanoTime();
  private final Duration longest;
  private long notCounted;

  private ReadingTime(Duration longest, @Nullable ReadingTime outer) {
    this.longest = longest;
    this.outer = outer;
  }

  /** Begins with a source, which may be within another one, such as an archive. */
  static ReadingTime begin() {
    return begin(LONGEST);
  }

  static ReadingTime begin(Duration longest) {
    ReadingTime time = new ReadingTime(longest, CURRENT.get());
    CURRENT.set(time);
    return time;
  }

  /**
   * Goes on while there is time.
   *
   * @throws OverdueException if there is none left
   */
  static void check() {
    ReadingTime time = CURRENT.get();
    if (time != null && System.nanoTime() - time.start - time.notCounted > time.longest.toNanos()) {
      throw new OverdueException();
    }
  }

  /** Runs what does not count. */
  void without(Runnable other) {
    long before = System.nanoTime();
    CURRENT.set(null);
    try {
      other.run();
    } finally {
      CURRENT.set(this);
      notCounted += System.nanoTime() - before;
    }
  }

  @Override
  public void close() {
    CURRENT.set(outer);
    if (outer == null) {
      CURRENT.remove();
    } else {
      outer.notCounted += System.nanoTime() - start;
    }
  }

  /** Thrown when reading a source takes too long. */
  static final class OverdueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverdueException() {
      super("takes longer to read than any article");
    }
  }
}
