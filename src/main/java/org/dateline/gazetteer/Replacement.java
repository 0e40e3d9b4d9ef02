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
 * A file that takes the place of another only once it is whole, so that whatever ends the work
 * before leaves the old one as it was.
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
    // Tells a part that is being written from one that a killed process left.
    channel.lock();
    atExit = new Thread(this::deletePart, "delete " + part.getFileName());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Begins one, and removes what killed processes left of earlier ones. */
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

  /** Where to write; it need not be closed. */
  public OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  /** Puts the file, which is whole now, in the place of the old one. */
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
      // The process is ending, and the hook is about to find nothing.
    }
  }

  private void deletePart() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The next replacement of the file will do it.
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
      // Locked by this very process.
      return;
    }
    Files.deleteIfExists(part);
  }
}
