package org.dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Turns bytes into characters, or says why they are not text. */
final class PlainBytes {

  /** No newspaper prints so much; what is longer is not an article. */
  static final int LONGEST = 10 * 1024 * 1024;

  // Control characters that mean nothing in text; some editors and feeds leave them in.
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x01-\\x08\\x0B\\x0E-\\x1F\\x7F\\uFEFF]");

  private PlainBytes() {}

  /**
   * Reads all of a source, but never much more than {@link #LONGEST} bytes.
   *
   * @return the characters with line ends as {@code \n}
   * @throws RejectedException if they are too many, none, or no text
   */
  static String read(Source source) throws IOException, RejectedException {
    try (InputStream in = source.content().open()) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new RejectedException("longer than 10 MB, too long for an article");
      }
      return text(bytes);
    }
  }

  /**
   * The characters of UTF-8, or of UTF-16 that begins with a byte order mark. No other encoding is
   * guessed: a wrong guess would put wrong names on the map without anyone noticing.
   */
  static String text(byte[] bytes) throws RejectedException {
    if (bytes.length == 0) {
      throw new RejectedException("empty");
    }
    String text = decode(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new RejectedException("not text: it has NUL characters");
    }
    String clean = CONTROLS.matcher(lines(text)).replaceAll("");
    if (clean.isBlank()) {
      throw new RejectedException("empty: only white space");
    }
    return clean;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace("\u2029", "\n\n");
  }

  private static String decode(byte[] bytes) throws RejectedException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, int from, Charset charset) throws RejectedException {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new RejectedException(notThatEncoding(bytes, in.position(), charset));
    }
    return out.flip().toString();
  }

  private static String notThatEncoding(byte[] bytes, int at, Charset charset) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return "not " + charset + ": byte " + (at + 1) + " begins half a character";
    }
    if (hasNul(bytes)) {
      return "not text: it has NUL bytes";
    }
    return String.format(
        "not UTF-8 (byte %d is 0x%02X); save it as UTF-8, for example by iconv -f WINDOWS-1252 -t"
            + " UTF-8",
        at + 1, bytes[at] & 0xFF);
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
