package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps its bytes in a temporary file. The operating system removes the file when it is closed or
 * when the process ends for any reason, because its name is deleted as soon as it is open (on
 * Windows, as soon as it is closed).
 */
final class FileSpool extends Spool {

  private final FileChannel channel;
  private final ByteBuffer pending = ByteBuffer.allocate(1 << 16);

  FileSpool(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  InputStream read(long start, long end) throws IOException {
    flush();
    return new Slice(channel, start, end);
  }

  @Override
  void append(byte[] bytes, int offset, int length) throws IOException {
    if (length > pending.remaining()) {
      flush();
    }
    if (length > pending.remaining()) {
      writeFully(ByteBuffer.wrap(bytes, offset, length));
    } else {
      pending.put(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    writeFully(pending.flip());
    pending.clear();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** A part of the file; many parts may be read at the same time. */
  private static final class Slice extends InputStream {

    private final FileChannel channel;
    private final long end;
    private final ByteBuffer buffer;
    private long position;

    Slice(FileChannel channel, long start, long end) {
      this.channel = channel;
      this.end = end;
      this.position = start;
      this.buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(1 << 16, end - start))).flip();
    }

    @Override
    public int read() throws IOException {
      return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, buffer.remaining());
      buffer.get(bytes, offset, count);
      return count;
    }

    private boolean fill() throws IOException {
      if (buffer.hasRemaining()) {
        return true;
      }
      if (position >= end) {
        return false;
      }
      buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
      int count = channel.read(buffer, position);
      if (count < 0) {
        throw new IOException("a temporary file was cut off");
      }
      position += count;
      buffer.flip();
      return true;
    }
  }
}
