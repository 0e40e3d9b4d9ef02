package org.dateline.gazetteer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a new version of a file, which replaces the old one only when it is complete. If the work
 * ends before that, the old file is unchanged.
 */
public final class Replacement implements Closeable {

  private static final String ENDING = ".part";

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final Thread atExit;

  private Replacement(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    part = this.file.resolveSibling(prefix(this.file) + UUID.randomUUID() + ENDING);
    channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    // A lock distinguishes a file that is being written from one that a killed process left behind.
    channel.lock();
    atExit = new Thread(this::deletePart, "delete " + part.getFileName());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts a replacement, and removes files that killed processes left behind. */
  public static Replacement of(Path file) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, entry -> isPartOf(file, entry.getFileName().toString()))) {
      for (Path stale : parts) {
        deleteUnlessLocked(stale);
      }
    }
    return new Replacement(file);
  }

  /** The stream to write to; it need not be closed. */
  public OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  /** Replaces the old file by the new one, which is complete. */
  public void commit() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending; the hook finds nothing to remove.
    }
  }

  private void deletePart() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The next replacement of the file removes it.
    }
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
  }

  private static boolean isPartOf(Path file, String name) {
    return name.startsWith(prefix(file)) && name.endsWith(ENDING);
  }

  private static void deleteUnlessLocked(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Locked by this process itself.
      return;
    }
    Files.deleteIfExists(part);
  }
}
