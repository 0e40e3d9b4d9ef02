package org.dateline.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses a query string strictly. The servlet container would silently repair malformed parts, and
 * would treat the fields of a form as parameters.
 */
final class QueryString {

  private static final int MOST_PARAMETERS = 500;

  private QueryString() {}

  /**
   * Adds the parameters to a map, in order.
   *
   * @throws BadParameterException if a percent sign does not start a byte, the bytes are not UTF-8,
   *     or a value contains a control character
   */
  static void parse(@Nullable String query, Map<String, List<String>> values) {
    if (query == null || query.isEmpty()) {
      return;
    }
    String[] pairs = query.split("&");
    if (pairs.length > MOST_PARAMETERS) {
      throw new BadParameterException(
          "",
          "at most " + MOST_PARAMETERS + " parameters are read, but there were " + pairs.length);
    }
    for (String pair : pairs) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), "");
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1), name);
      values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
  }

  private static String decode(String text, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(octet(text, i, name));
        i += 2;
      } else {
        byte[] one = String.valueOf(c == '+' ? ' ' : c).getBytes(StandardCharsets.UTF_8);
        bytes.write(one, 0, one.length);
      }
    }
    try {
      String decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      if (decoded.chars().anyMatch(Character::isISOControl)) {
        throw new BadParameterException(name, "a value must not hold control characters");
      }
      return decoded;
    } catch (CharacterCodingException e) {
      throw new BadParameterException(name, "expected UTF-8, but was '" + text + "'", e);
    }
  }

  private static int octet(String text, int percent, String name) {
    int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new BadParameterException(
          name, "expected two hexadecimal digits behind each %, but was '" + text + "'");
    }
    return high * 16 + low;
  }
}
