package org.dateline.article.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Reads a file, and fails at its end if the file changed meanwhile: the bytes read would then be
 * neither its old nor its new content.
 */
public final class SteadyFile extends FilterInputStream {

  private final Path file;
  private final State before;

  private record State(long size, FileTime modified) {

    static State of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(now.size(), now.lastModifiedTime());
    }
  }

  public SteadyFile(Path file) throws IOException {
    this(file, State.of(file));
  }

  private SteadyFile(Path file, State before) throws IOException {
    super(Files.newInputStream(file));
    this.file = file;
    this.before = before;
  }

  @Override
  public int read() throws IOException {
    return checked(in.read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return checked(in.read(bytes, from, length));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && !State.of(file).equals(before)) {
      throw new IOException("it changed while it was read");
    }
    return read;
  }
}
