package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.article.Reading;
import org.dateline.article.Source;

/**
 * Keeps the store in step with folders: ingests new and changed files, and removes the articles of
 * files that were deleted.
 *
 * <p>A file is read when it looked the same twice in a row, because it may still be being written.
 * Articles of files that were deleted while nothing was watching stay.
 */
public final class FolderWatch {

  private static final Duration UNTIL_AT_REST = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  private final Ingest ingest;
  private final List<Path> paths;
  private final Report report;
  private final Map<String, State> lastSeen = new HashMap<>();
  private final Map<String, State> taken = new HashMap<>();
  private final Map<String, Set<String>> idsOfFile = new HashMap<>();
  private final Set<Reading.Rejected> told = new HashSet<>();
  private boolean first = true;

  /** Receives a report after each scan that changed the store. */
  @FunctionalInterface
  public interface Report {
    /**
     * Called when files were read or have disappeared.
     *
     * @param summary the articles that were read
     * @param removed how many articles were removed
     */
    void changed(IngestSummary summary, int removed);
  }

  private record State(long size, FileTime modified) {

    static Optional<State> of(String file) {
      try {
        BasicFileAttributes now = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
        return Optional.of(new State(now.size(), now.lastModifiedTime()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }

  /** Creates a watch over files and folders. */
  public FolderWatch(Ingest ingest, List<Path> paths, Report report) {
    this.ingest = ingest;
    this.paths = List.copyOf(paths);
    this.report = report;
  }

  /**
   * Watches until the thread is interrupted.
   *
   * @param progress receives the progress of the first scan, which reads everything
   * @throws InterruptedException when the thread is interrupted; articles stored by then stay
   * @throws IOException if the system cannot watch at all
   */
  public void run(IngestProgress progress) throws InterruptedException, IOException {
    readAll(progress);
    follow();
  }

  /**
   * Ingests all files that exist now.
   *
   * @throws InterruptedException when the thread is interrupted; articles stored by then stay
   */
  void readAll(IngestProgress progress) throws InterruptedException {
    look(progress);
  }

  /** Watches for changes from then on, see {@link #run}. */
  void follow() throws InterruptedException, IOException {
    try (FolderSignals signals = new FolderSignals()) {
      while (true) {
        signals.follow(paths);
        boolean atRest = look(IngestProgress.NONE);
        signals.await(atRest ? BETWEEN_LOOKS : UNTIL_AT_REST);
        if (atRest) {
          // Gives the writer time to finish before the first of two scans.
          Thread.sleep(UNTIL_AT_REST.toMillis() / 10);
        }
      }
    }
  }

  /** Scans once; returns whether no file is still changing. */
  private boolean look(IngestProgress progress) throws InterruptedException {
    Sources sources = Sources.under(paths);
    Map<String, State> now = new HashMap<>();
    sources.found().forEach(s -> State.of(s.name()).ifPresent(state -> now.put(s.name(), state)));
    List<Source> changed = new ArrayList<>();
    boolean atRest = true;
    for (Source source : sources.found()) {
      State state = now.get(source.name());
      if (state == null || state.equals(taken.get(source.name()))) {
        continue;
      }
      if (first || state.equals(lastSeen.get(source.name()))) {
        changed.add(source);
      } else {
        atRest = false;
      }
    }
    Set<String> gone = gone(now.keySet());
    atRest &= gone.stream().noneMatch(lastSeen::containsKey);
    gone.removeIf(lastSeen::containsKey);
    List<Reading.Rejected> rejections = sources.rejections().stream().filter(told::add).toList();
    if (!changed.isEmpty() || !gone.isEmpty() || !rejections.isEmpty()) {
      atRest &= take(new Sources(changed, rejections), now, gone, progress);
    }
    lastSeen.clear();
    lastSeen.putAll(now);
    first = false;
    return atRest;
  }

  private boolean take(
      Sources sources, Map<String, State> now, Set<String> gone, IngestProgress progress)
      throws InterruptedException {
    Map<String, Set<String>> idsRead = new HashMap<>();
    Set<String> broken = new HashSet<>();
    IngestSummary summary =
        ingest.run(
            sources,
            progress,
            (source, reading) -> {
              Set<String> ids = idsRead.computeIfAbsent(source.name(), n -> new TreeSet<>());
              if (reading instanceof Reading.Read read) {
                ids.add(read.article().id());
              } else {
                broken.add(source.name());
              }
            });
    Set<String> dropped = new TreeSet<>();
    boolean atRest = true;
    for (Source source : sources.found()) {
      String file = source.name();
      Set<String> ids = idsRead.computeIfAbsent(file, none -> new TreeSet<>());
      Set<String> before = Optional.ofNullable(idsOfFile.put(file, ids)).orElse(Set.of());
      if (broken.contains(file)) {
        // An incomplete file must not remove the articles of its earlier, complete version.
        ids.addAll(before);
      } else {
        dropped.addAll(before);
      }
      if (State.of(file).equals(Optional.ofNullable(now.get(file)))) {
        taken.put(file, now.get(file));
      } else {
        atRest = false;
      }
    }
    for (String file : gone) {
      taken.remove(file);
      dropped.addAll(Optional.ofNullable(idsOfFile.remove(file)).orElse(Set.of()));
    }
    report.changed(summary, remove(dropped));
    return atRest;
  }

  /** Removes articles that are no longer in any file. */
  private int remove(Set<String> ids) {
    Set<String> left = new TreeSet<>(ids);
    if (!left.isEmpty()) {
      // One pass over all files instead of one per id, because thousands of files may have
      // disappeared at once.
      idsOfFile.values().forEach(kept -> kept.forEach(left::remove));
    }
    int removed = 0;
    for (String id : left) {
      removed += ingest.remove(id) ? 1 : 0;
    }
    return removed;
  }

  // If the folder itself is missing, a disk may have been unmounted; its articles are kept.
  private Set<String> gone(Set<String> there) {
    Set<String> gone = new TreeSet<>(taken.keySet());
    gone.removeAll(there);
    gone.removeIf(file -> !isGone(Path.of(file)));
    return gone;
  }

  private boolean isGone(Path file) {
    return Files.notExists(file)
        && paths.stream()
            .filter(file::startsWith)
            .map(path -> path.equals(file) ? path.toAbsolutePath().getParent() : path)
            .anyMatch(folder -> folder != null && Files.isDirectory(folder));
  }
}
