package org.dateline.ingest;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Processes many items in parallel and passes on the results one by one, in the order of the items.
 *
 * <p>The number of items in progress is limited, further for large items; submitting more blocks.
 * One thread submits the items, and another consumes the results.
 *
 * @param <I> items
 * @param <O> results
 */
public final class InOrder<I, O> implements AutoCloseable {

  // Enough that no core waits for a long article ahead of it, and the store never waits for
  // results.
  private static final int UNDER_WAY_PER_CORE = 16;

  /** In bytes: room for two hundred long articles, or for one item of any size. */
  private static final int ROOM = 4 << 20;

  private final Function<I, O> work;
  private final ExecutorService workers;
  private final BlockingQueue<Task<O>> underWay;
  private final Semaphore room = new Semaphore(ROOM);
  private final Thread taker;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Task<O> end = new Task<>(new FutureTask<>(() -> null), 0);

  /** The work on an item, and the room that it occupies until its result is consumed. */
  private record Task<O>(FutureTask<@Nullable O> work, int bytes) {}

  /**
   * Starts the threads.
   *
   * @param cores how many items are worked on at once, at least 1
   * @param work processes an item
   * @param results consumes each result; an exception that it throws ends the work
   * @param idle called when all results so far have been consumed
   */
  public InOrder(int cores, Function<I, O> work, Consumer<O> results, Runnable idle) {
    this.work = work;
    ThreadFactory threads = task -> daemon(task, "dateline-work");
    workers = Executors.newFixedThreadPool(cores, threads);
    underWay = new ArrayBlockingQueue<>(cores * UNDER_WAY_PER_CORE);
    taker = daemon(() -> takeAll(results, idle), "dateline-results");
    taker.start();
  }

  /** The number of cores of the machine. */
  public static int allCores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Submits an item; blocks while there is no room.
   *
   * @param bytes approximate size of the item, at least 0
   * @throws InterruptedException if the thread is interrupted
   */
  public void submit(I item, int bytes) throws InterruptedException {
    rethrowFailure();
    Task<O> task = new Task<>(new FutureTask<>(() -> work.apply(item)), Math.min(bytes, ROOM));
    room.acquire(task.bytes());
    underWay.put(task);
    workers.execute(task.work());
  }

  /**
   * Waits until all results are consumed.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void finish() throws InterruptedException {
    underWay.put(end);
    taker.join();
    rethrowFailure();
  }

  /** Drops all items still in progress. */
  @Override
  public void close() {
    workers.shutdownNow();
    taker.interrupt();
  }

  // After a failure, items are still consumed, because the submitting thread would otherwise wait
  // for ever.
  private void takeAll(Consumer<O> results, Runnable idle) {
    try {
      for (Task<O> task = underWay.take(); task != end; task = underWay.take()) {
        if (failure.get() == null) {
          takeOne(task.work(), results, idle);
        }
        room.release(task.bytes());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeOne(FutureTask<@Nullable O> task, Consumer<O> results, Runnable idle)
      throws InterruptedException {
    try {
      O result = task.get();
      if (result != null) {
        results.accept(result);
      }
      if (underWay.isEmpty()) {
        idle.run();
      }
    } catch (ExecutionException e) {
      failure.set(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException | Error e) {
      failure.set(e);
    }
  }

  private void rethrowFailure() {
    Throwable reason = failure.get();
    if (reason instanceof RuntimeException e) {
      throw e;
    }
    if (reason instanceof Error e) {
      throw e;
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
