package org.dateline.layer;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.store.EventStore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends files that are made on request. They are streamed while they are made, but to a client that
 * asks for the length or for a part, as GDAL's {@code /vsicurl/} does, the file is made in full
 * first. It is kept until the store changes or others have been asked for.
 */
@Component
class Downloads {

  private static final int MOST_FILES = 4;

  private final EventStore store;
  private final Map<String, Path> files = new LinkedHashMap<>();

  Downloads(EventStore store) {
    this.store = store;
  }

  /** Writes a file. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** Sends the file that this request is for; its type and name have been set. */
  void send(HttpServletRequest request, HttpServletResponse response, Body body)
      throws IOException {
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    boolean isHead = request.getMethod().equals("HEAD");
    String key = store.version() + ' ' + request.getRequestURI() + '?' + request.getQueryString();
    if (!isHead && request.getHeader(HttpHeaders.RANGE) == null) {
      body.write(response.getOutputStream());
      return;
    }
    try (FileChannel file = open(key, body)) {
      send(file, tag(key), request, response);
    }
  }

  private static void send(
      FileChannel file, String tag, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long size = file.size();
    response.setHeader(HttpHeaders.ETAG, tag);
    String condition = request.getHeader(HttpHeaders.IF_RANGE);
    Optional<ByteRange> range =
        condition == null || condition.equals(tag)
            ? ByteRange.parse(request.getHeader(HttpHeaders.RANGE))
            : Optional.empty();
    ByteRange part = range.map(one -> one.within(size)).orElse(new ByteRange(0, size - 1));
    if (range.isPresent() && part.length() <= 0) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (range.isPresent()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          HttpHeaders.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + size);
    }
    response.setContentLengthLong(part.length());
    if (!request.getMethod().equals("HEAD")) {
      copy(file, part, response.getOutputStream());
    }
  }

  private static void copy(FileChannel file, ByteRange part, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    var in = Channels.newInputStream(file.position(part.first()));
    for (long left = part.length(); left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("the file ended " + left + " bytes too early");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  // A strong tag, which also keeps the container from compressing a part.
  private static String tag(String key) {
    return "\"" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /** Opens the file, which stays readable if it is removed meanwhile. */
  private synchronized FileChannel open(String key, Body body) throws IOException {
    Path file = files.get(key);
    if (file == null) {
      file = make(body);
      files.put(key, file);
      removeFirst(MOST_FILES);
    }
    return FileChannel.open(file);
  }

  private static Path make(Body body) throws IOException {
    Path file = Files.createTempFile("dateline-", ".download");
    file.toFile().deleteOnExit();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      body.write(out);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.delete(file);
      throw e;
    }
  }

  private void removeFirst(int most) throws IOException {
    Iterator<Path> oldest = files.values().iterator();
    for (int i = files.size(); i > most; i--) {
      Files.deleteIfExists(oldest.next());
      oldest.remove();
    }
  }

  @PreDestroy
  synchronized void close() throws IOException {
    removeFirst(0);
  }
}
