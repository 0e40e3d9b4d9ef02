package org.dateline.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves a large store from the packaged jar within a heap of 768 MB, and asks it for everything at
 * once for some minutes; then asks far more than it can answer; then tells it to stop in the middle
 * of that.
 *
 * <p>Prints how long each kind of request took, what was answered, and the memory at intervals.
 * Exit code 1 if anything was answered that should not have been, or memory has grown.
 *
 * <p>Arguments: the jar, the store (which is written to), the minutes (5).
 */
public final class Soak {

  private static final int CLIENTS = 8;
  private static final int CROWD = 250;
  private static final Duration OVERLOAD = Duration.ofSeconds(30);
  private static final int LOOKS = 10;
  private static final double MOST_GROWTH = 1.15;

  private Soak() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Path store = Path.of(arguments[1]);
    double minutes = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 5;
    PrintStream out = System.out;
    boolean isGood = true;
    try (ServedJar service = ServedJar.start(jar, store)) {
      SoakRecord record = new SoakRecord();
      warmUp(service);
      out.println("memory before: " + service.memoryAfterFullCollection());
      ServedJar.Memory first = null;
      ServedJar.Memory last = null;
      Crowd steady = Crowd.of(CLIENTS, seed -> SoakTraffic.mixed(service, record, seed));
      for (int look = 1; look <= LOOKS; look++) {
        Thread.sleep((long) (minutes * TimeUnit.MINUTES.toMillis(1) / LOOKS));
        last = service.memoryAfterFullCollection();
        // What caches take at the beginning is no growth.
        first = look == LOOKS * 3 / 10 ? last : first;
        out.printf("memory after %4.1f min: %s%n", minutes * look / LOOKS, last);
      }
      steady.stop();
      out.println(record.table());
      isGood = record.unexpected().isEmpty() && last.heapBytes() < first.heapBytes() * MOST_GROWTH;
      isGood &= overload(service, out);
      out.println("memory at the end: " + service.memoryAfterFullCollection());
      isGood &= stopInTheMiddle(service, out);
    }
    System.exit(isGood ? 0 : 1);
  }

  private static void warmUp(ServedJar service) {
    SoakRecord unused = new SoakRecord();
    SoakTraffic traffic = SoakTraffic.mixed(service, unused, 0);
    for (int i = 0; i < 200; i++) {
      traffic.ask();
    }
  }

  private static boolean overload(ServedJar service, PrintStream out) throws InterruptedException {
    SoakRecord record = new SoakRecord();
    Crowd crowd = Crowd.of(CROWD, seed -> SoakTraffic.crowded(service, record, seed));
    Thread.sleep(OVERLOAD.toMillis());
    crowd.stop();
    out.printf("%d clients at once, without a pause:%n%s%n", CROWD, record.table());
    SoakRecord after = new SoakRecord();
    SoakTraffic traffic = SoakTraffic.mixed(service, after, 1);
    for (int i = 0; i < 50; i++) {
      traffic.ask();
    }
    out.println("and right after it:\n" + after.table());
    return record.unexpected().isEmpty() && after.unexpected().isEmpty();
  }

  private static boolean stopInTheMiddle(ServedJar service, PrintStream out)
      throws InterruptedException {
    SoakRecord record = new SoakRecord();
    Crowd crowd = Crowd.of(CLIENTS, seed -> SoakTraffic.mixed(service, record, seed));
    Thread.sleep(2000);
    long start = System.nanoTime();
    boolean hasEnded = service.stop();
    out.printf(
        "told to stop, it ended within %d ms: %s%n",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), hasEnded);
    crowd.stop();
    return hasEnded;
  }

  /** Clients that go on asking until they are told to stop. */
  private record Crowd(List<Thread> threads, AtomicBoolean enough) {

    interface Joining {
      SoakTraffic traffic(int seed);
    }

    static Crowd of(int size, Joining joining) {
      AtomicBoolean enough = new AtomicBoolean();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        SoakTraffic traffic = joining.traffic(1000 + i);
        Thread thread = new Thread(() -> traffic.askUntil(enough::get), "client-" + i);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
      }
      return new Crowd(threads, enough);
    }

    void stop() throws InterruptedException {
      enough.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }
}
