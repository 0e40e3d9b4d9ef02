package org.dateline.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.article.bytes.Lines;

/**
 * Reads a mailbox (RFC 4155): mails one after the other, each of which begins with a line {@code
 * From }. Only one mail at a time is in memory.
 */
final class MboxReader implements ArticleReader {

  private static final int LONGEST_LINE = 10 * 1024 * 1024;
  private static final int LONGEST_MAIL = 64 * 1024 * 1024;
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] QUOTED_FROM = ">From ".getBytes(StandardCharsets.US_ASCII);

  private final MailReader mails = new MailReader();

  @Override
  public Set<String> endings() {
    return Set.of("mbox", "mbx");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try (InputStream in = new BufferedInputStream(source.content().open())) {
      Lines lines = new Lines(in, LONGEST_LINE);
      ByteArrayOutputStream mail = new ByteArrayOutputStream();
      int number = 0;
      boolean afterBlank = true;
      for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
        byte[] line = next.get();
        if (afterBlank && startsWith(line, FROM)) {
          hand(source, number, mail, readings);
          number++;
        } else if (number == 0 && !Lines.isBlank(line)) {
          readings.accept(
              new Reading.Rejected(source.name(), "not a mailbox: it has no line 'From '"));
          return;
        } else if (mail.size() <= LONGEST_MAIL) {
          int quote = startsWith(line, QUOTED_FROM) ? 1 : 0;
          mail.write(line, quote, line.length - quote);
          mail.write('\n');
        }
        afterBlank = Lines.isBlank(line);
      }
      hand(source, number, mail, readings);
      if (number == 0) {
        readings.accept(new Reading.Rejected(source.name(), "empty"));
      }
    }
  }

  private void hand(
      Source source, int number, ByteArrayOutputStream mail, Consumer<Reading> readings)
      throws IOException {
    if (number > 0) {
      byte[] bytes = mail.toByteArray();
      String name = source.name() + " mail " + number;
      mails.read(
          new Source(name, source.id() + "-" + number, () -> new ByteArrayInputStream(bytes)),
          readings);
    }
    mail.reset();
  }

  private static boolean startsWith(byte[] line, byte[] words) {
    return line.length >= words.length
        && java.util.Arrays.equals(line, 0, words.length, words, 0, words.length);
  }
}
