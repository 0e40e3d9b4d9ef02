package org.dateline.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.IntegrityStep;
import org.dateline.store.StoreException;
import org.dateline.store.World;
import org.dateline.stores.Stores;

/**
 * Adds, changes and deletes an article again and again, while each call to the system that this
 * takes fails in turn. Prints what it saw, for {@link FaultyDiskTest}.
 */
final class FaultyDisk {

  private static final int MOST_STEPS = 5_000;

  private final ByteBuffer control;
  private final EventStore store;
  private final int stride;
  private int refused;
  private int wrong;

  private FaultyDisk(ByteBuffer control, EventStore store, int stride) {
    this.control = control;
    this.store = store;
    this.stride = stride;
  }

  private interface Write {
    void run();
  }

  /** Takes the file of the store, the file of the control, what fails, and each which step. */
  public static void main(String[] arguments) throws Exception {
    try (FileChannel channel =
            FileChannel.open(
                Path.of(arguments[1]), StandardOpenOption.READ, StandardOpenOption.WRITE);
        EventStore store = Stores.open(Path.of(arguments[0]))) {
      ByteBuffer control = channel.map(FileChannel.MapMode.READ_WRITE, 0, 16);
      control.order(ByteOrder.nativeOrder());
      World.reports().forEach(report -> report.into(store));
      new FaultyDisk(control, store, Integer.parseInt(arguments[4]))
          .all(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }
  }

  private void all(int kind, int error) throws IOException {
    World.Report first = World.random(new Random(1), "x", 20);
    World.Report second = World.random(new Random(2), "x", 20);
    int steps = 0;
    steps += eachStep(kind, error, () -> first.into(store), () -> store.delete("x"), true);
    first.into(store);
    steps += eachStep(kind, error, () -> second.into(store), () -> first.into(store), true);
    steps += eachStep(kind, error, () -> store.delete("x"), () -> first.into(store), false);
    System.out.println("steps: " + steps);
    System.out.println("refused: " + (refused > 0));
    System.out.println("wrong: " + wrong);
    System.out.println("damaged: " + damages());
  }

  /** Lets the first call fail, then the second and so on, until a write needs fewer. */
  private int eachStep(int kind, int error, Write write, Write back, boolean isThere) {
    for (int step = 1; step < MOST_STEPS; step += stride) {
      String before = state();
      arm(kind, error, step);
      boolean acknowledged = true;
      try {
        write.run();
      } catch (StoreException e) {
        acknowledged = false;
        refused++;
      }
      boolean reached = control.getInt(12) >= step;
      arm(0, 0, 0);
      String after = state();
      boolean holds = store.findArticle("x").isPresent() == isThere;
      // What is acknowledged is there. What is refused is as before, or there as a whole: an error
      // of the last sync may come after the commit.
      boolean isRight = acknowledged ? holds : after.equals(before) || holds;
      if (!isRight) {
        wrong++;
        System.out.println("step " + step + ": " + acknowledged + " " + before + " " + after);
      }
      if (!reached) {
        return step - 1;
      }
      back.run();
    }
    throw new IllegalStateException("a write takes more than " + MOST_STEPS + " calls");
  }

  private String state() {
    return store.findContentHash("x").orElse("none")
        + " "
        + store.count(EventQuery.builder().article("x").build());
  }

  private void arm(int kind, int error, int step) {
    control.putInt(0, 0);
    control.putInt(4, error);
    control.putInt(8, step);
    control.putInt(12, 0);
    control.putInt(0, kind);
  }

  private List<String> damages() {
    List<String> damages = new ArrayList<>();
    IntegrityStep step;
    do {
      step = store.checkNextPart().orElseThrow();
      damages.addAll(step.faults());
    } while (!step.isLast());
    return damages;
  }
}
