package org.dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.bytes.CharacterSet;

/** Decodes bytes as text, or explains why they are not text. */
final class PlainBytes {

  /** The longest source in bytes: no article is longer. */
  static final int LONGEST = 10 * 1024 * 1024;

  // Control characters without meaning in text, which some editors and feeds leave in.
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x01-\\x08\\x0B\\x0E-\\x1F\\x7F\\uFEFF]");

  /** Text has at most one control character in this many characters. */
  private static final int CHARACTERS_PER_CONTROL = 50;

  private PlainBytes() {}

  /**
   * Reads all of a source, but never much more than {@link #LONGEST} bytes.
   *
   * @return the characters with line ends as {@code \n}
   * @throws RejectedException if there are too many bytes, none, or they are not text
   */
  static String read(Source source) throws IOException, RejectedException {
    return text(read(source, LONGEST));
  }

  /**
   * Reads all bytes of a source.
   *
   * @param longest the largest number allowed
   * @throws RejectedException if there are more, or none
   */
  static byte[] read(Source source, int longest) throws IOException, RejectedException {
    try (InputStream in = source.content().open()) {
      byte[] bytes = in.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new RejectedException(
            "longer than " + longest / (1024 * 1024) + " MB, too long for an article");
      }
      if (bytes.length == 0) {
        throw new RejectedException("empty");
      }
      return bytes;
    }
  }

  /** Decodes a text that does not state its encoding. */
  static String text(byte[] bytes) throws RejectedException {
    return text(bytes, Optional.empty());
  }

  /**
   * Decodes a text.
   *
   * @param declared the encoding that the text states; the bytes may contradict it
   * @throws RejectedException if the bytes are not text
   */
  static String text(byte[] bytes, Optional<Charset> declared) throws RejectedException {
    if (bytes.length == 0) {
      throw new RejectedException("empty");
    }
    Optional<String> binary = binaryForm(bytes);
    if (binary.isPresent()) {
      throw new RejectedException("not text: these are the bytes of " + binary.get());
    }
    String text =
        CharacterSet.decode(bytes, declared)
            .filter(decoded -> decoded.indexOf('\0') < 0)
            .orElseThrow(() -> new RejectedException(noText(bytes)));
    String lines = lines(text);
    String clean = CONTROLS.matcher(lines).replaceAll("");
    if (clean.isBlank()) {
      throw new RejectedException("empty: only white space");
    }
    if ((lines.length() - clean.length()) * CHARACTERS_PER_CONTROL > lines.length()
        && lines.length() - clean.length() > 1) {
      throw new RejectedException("not text: it is full of control characters");
    }
    return clean;
  }

  private static String noText(byte[] bytes) {
    return CharacterSet.hasStrayZero(bytes)
        ? "not text: it has NUL characters"
        : "not text in any known encoding";
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace("\u2029", "\n\n");
  }

  /** Whether a file is a compound file, as office programs wrote before 2007. */
  static boolean isOldOffice(byte[] bytes) {
    return bytes.length > 3
        && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("\u00D0\u00CF\u0011\u00E0");
  }

  /** Names the binary format of a file that has the extension of a text file. */
  private static Optional<String> binaryForm(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return Optional.of("a PDF");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of("an archive or an office document");
    }
    if (isOldOffice(bytes)) {
      return Optional.of("an office document in the old format");
    }
    if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of("a picture");
    }
    return head.startsWith("\u001F\u008B") ? Optional.of("a gzip file") : Optional.empty();
  }
}
