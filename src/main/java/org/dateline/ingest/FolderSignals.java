package org.dateline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits for the operating system to report changes below some folders. This is only a hint to look,
 * because network folders report nothing and systems can run out of watches.
 */
final class FolderSignals implements Closeable {

  private final WatchService signals;
  private final Map<Path, WatchKey> followed = new HashMap<>();

  FolderSignals() throws IOException {
    signals = FileSystems.getDefault().newWatchService();
  }

  /** Starts watching all folders below these paths that are not watched yet. */
  void follow(List<Path> paths) {
    followed.values().removeIf(key -> !key.isValid());
    for (Path path : paths) {
      boolean isFolder = Files.isDirectory(path);
      Path folder = isFolder ? path : path.toAbsolutePath().resolveSibling(".").normalize();
      // The path of the folder itself may be a link.
      try (Stream<Path> all = Files.walk(folder.toRealPath(), isFolder ? Integer.MAX_VALUE : 0)) {
        all.filter(Files::isDirectory).forEach(this::followOne);
      } catch (IOException | UncheckedIOException e) {
        // The folder was removed or is not readable; it is still looked at from time to time.
      }
    }
  }

  private void followOne(Path folder) {
    followed.computeIfAbsent(
        folder,
        absent -> {
          try {
            return folder.register(
                signals,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
          } catch (IOException e) {
            return null;
          }
        });
  }

  /** Waits until something changes, at most for the given time. */
  void await(Duration longest) throws InterruptedException {
    WatchKey key = signals.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    for (; key != null; key = signals.poll()) {
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    signals.close();
  }
}
