package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what is longer than the memory, in a process that has little of it. */
class BoundedMemoryTest {

  private static final String HEAP = "-Xmx48m";
  private static final String ROW_TEXT = "Shells fell on Homs, residents said. ".repeat(50);

  @TempDir private Path folder;

  @Test
  void aTableLongerThanTheMemoryIsReadRowByRow() throws Exception {
    assertThat(child("csv", "200")).isEqualTo("articles 113359, rejected 1: big.csv line 1001");
  }

  @Test
  void aTableThatIsOneEndlessRowIsRefused() throws Exception {
    assertThat(child("row", "100")).startsWith("articles 0, rejected 1: big.csv");
  }

  /**
   * Reads a table of so many megabytes that exists nowhere as a whole, and prints what came out.
   */
  public static void main(String[] arguments) {
    long bytes = Long.parseLong(arguments[1]) << 20;
    Source.Content content = () -> arguments[0].equals("csv") ? table(bytes) : row(bytes);
    AtomicLong articles = new AtomicLong();
    AtomicLong rejected = new AtomicLong();
    StringBuilder first = new StringBuilder();
    ArticleReaders.standard()
        .read(
            new Source("big.csv", "big", content),
            reading -> {
              if (reading instanceof Reading.Rejected rejection) {
                first.append(rejected.getAndIncrement() == 0 ? rejection.source() : "");
              } else {
                articles.incrementAndGet();
              }
            });
    System.out.printf(
        Locale.ROOT, "articles %d, rejected %d: %s", articles.get(), rejected.get(), first);
  }

  private static InputStream table(long bytes) {
    return stream("title,text\n", n -> n * ROW_TEXT.length() < bytes, BoundedMemoryTest::tableRow);
  }

  private static String tableRow(long n) {
    return n == 999 ? "a row of one field\n" : "Row " + n + ",\"" + ROW_TEXT + "\"\n";
  }

  private static InputStream row(long bytes) {
    return stream("title,text\nT,\"", n -> n * ROW_TEXT.length() < bytes, n -> ROW_TEXT);
  }

  private interface Until {
    boolean goesOn(long n);
  }

  private interface Piece {
    String at(long n);
  }

  private static InputStream stream(String header, Until until, Piece pieces) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private long next = -1;

          @Override
          public boolean hasMoreElements() {
            return next < 0 || until.goesOn(next);
          }

          @Override
          public InputStream nextElement() {
            String piece = next < 0 ? header : pieces.at(next);
            next++;
            return new java.io.ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private String child(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(JavaProgram.ofTests(HEAP, BoundedMemoryTest.class, arguments))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    if (!ended) {
      process.toHandle().destroyForcibly();
    }
    return Files.readString(out);
  }
}
