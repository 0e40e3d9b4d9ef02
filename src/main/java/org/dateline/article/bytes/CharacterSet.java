package org.dateline.article.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Detects the character encoding of bytes and decodes them.
 *
 * <p>The first that succeeds is used: a byte order mark; UTF-8, because text in other encodings is
 * hardly ever valid UTF-8; the encoding that the source declares; UTF-16, recognised by its zero
 * bytes; and the statistics of letters (ICU's detector, as included in Tika). Bytes that none of
 * them can decode are not text.
 */
public final class CharacterSet {

  /** Bytes of a text that are examined: more take time and do not improve the result. */
  private static final int SAMPLE = 64 * 1024;

  // Below this confidence, ICU's guesses at plain Western text are wrong as often as right.
  private static final int LEAST_CONFIDENCE = 25;

  private static final int SOUND_PER_FAULT = 10;

  // In a Western encoding hardly any two bytes in a row look like a character of UTF-8.
  private static final int SOUND_PER_FAULT_IN_ASCII = 2;

  // Browsers read these names as the larger sets of Windows (WHATWG Encoding, section 4.2).
  private static final Map<String, String> WIDER =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "US-ASCII", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "GB2312", "GB18030",
          "GBK", "GB18030");

  private CharacterSet() {}

  /**
   * The characters, or empty if the bytes are not text in any encoding.
   *
   * @param declared the encoding that the source itself states
   */
  public static Optional<String> decode(byte[] bytes, Optional<Charset> declared) {
    Optional<Mark> mark = Mark.of(bytes);
    if (mark.isPresent()) {
      return decode(bytes, mark.get().length(), mark.get().charset());
    }
    return decode(bytes, 0, StandardCharsets.UTF_8)
        .filter(text -> text.indexOf('\0') < 0)
        .or(() -> utf8WithFaults(bytes))
        .or(() -> declared.flatMap(charset -> decode(bytes, 0, charset)))
        .or(() -> guess(bytes).flatMap(charset -> decode(bytes, 0, charset)))
        .or(() -> asciiWithFaults(bytes));
  }

  // A single faulty byte, or a character cut off at the end, does not mean that the text has
  // another encoding.
  private static Optional<String> utf8WithFaults(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long faults = text.chars().filter(c -> c == '\uFFFD').count();
    long others = text.chars().filter(c -> c > 0x7F).count() - faults;
    int sound = isMostlyAscii(bytes) ? SOUND_PER_FAULT_IN_ASCII : SOUND_PER_FAULT;
    return faults * sound <= others && text.indexOf('\0') < 0
        ? Optional.of(text)
        : Optional.empty();
  }

  // One damaged byte that no Western encoding contains must not make the whole text unreadable.
  private static Optional<String> asciiWithFaults(byte[] bytes) {
    return isMostlyAscii(bytes) && !hasZero(bytes)
        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * Detects the encoding of a long text from its beginning.
   *
   * @param beginning its first bytes, whose last character may be cut
   */
  public static Charset ofBeginning(byte[] beginning) {
    Optional<Mark> mark = Mark.of(beginning);
    if (mark.isPresent()) {
      return mark.get().charset();
    }
    // The last character may be cut off, by at most three bytes in UTF-8.
    for (int cut = 0; cut <= 3 && cut <= beginning.length; cut++) {
      byte[] whole = Arrays.copyOf(beginning, beginning.length - cut);
      if (decode(whole, 0, StandardCharsets.UTF_8).filter(t -> t.indexOf('\0') < 0).isPresent()) {
        return StandardCharsets.UTF_8;
      }
    }
    return guess(beginning).orElse(StandardCharsets.UTF_8);
  }

  /** The encoding of a name, as browsers understand it; empty if there is none. */
  public static Optional<Charset> named(String name) {
    String trimmed = name.strip();
    try {
      String canonical = Charset.forName(trimmed).name();
      return Optional.of(Charset.forName(WIDER.getOrDefault(canonical, canonical)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> guess(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    Optional<Charset> wide = utf16ByZeros(sample);
    if (wide.isPresent()) {
      return wide;
    }
    if (hasZero(sample)) {
      return Optional.empty();
    }
    if (isMostlyAscii(sample)) {
      return Optional.of(western(sample));
    }
    return detect(sample)
        .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .flatMap(match -> named(match.getName()));
  }

  /**
   * The encoding of Latin letters with some accents: in doubt the one of Windows, by far the most
   * common.
   */
  private static Charset western(byte[] sample) {
    Charset windows = Charset.forName("windows-1252");
    return detect(sample)
        .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .flatMap(match -> named(match.getName()))
        .filter(c -> c.name().toLowerCase(Locale.ROOT).matches("iso-8859-2|windows-125[0247]"))
        .orElse(windows);
  }

  private static Optional<CharsetMatch> detect(byte[] sample) {
    CharsetDetector detector = new CharsetDetector(SAMPLE);
    detector.setText(sample);
    return Optional.ofNullable(detector.detect());
  }

  // Text in any alphabet has spaces and line breaks, and in UTF-16 their upper byte is zero.
  private static Optional<Charset> utf16ByZeros(byte[] sample) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    int some = Math.max(3, sample.length / 25);
    if (odd > some && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > some && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** Whether there are zero bytes although there is no byte order mark of UTF-16. */
  public static boolean hasStrayZero(byte[] bytes) {
    return Mark.of(bytes).isEmpty() && hasZero(bytes);
  }

  private static boolean hasZero(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMostlyAscii(byte[] sample) {
    int others = 0;
    for (byte b : sample) {
      others += b < 0 ? 1 : 0;
    }
    return others * 4 < sample.length;
  }

  private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A byte order mark. */
  private record Mark(Charset charset, int length) {

    static Optional<Mark> of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
      }
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
      }
      if (startsWith(bytes, 0xFE, 0xFF)) {
        return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
      }
      return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
      for (int i = 0; i < mark.length; i++) {
        if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
