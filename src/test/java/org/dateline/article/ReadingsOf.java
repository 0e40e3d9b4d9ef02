package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads sources made of strings, as the tests want them. */
final class ReadingsOf {

  private ReadingsOf() {}

  static List<Reading> all(String name, byte[] bytes) {
    List<Reading> readings = new ArrayList<>();
    ArticleReaders.standard().read(Source.bytes(name, bytes), readings::add);
    return readings;
  }

  static Reading one(String name, byte[] bytes) {
    List<Reading> readings = all(name, bytes);
    if (readings.size() != 1) {
      throw new AssertionError("expected one reading, but was " + readings);
    }
    return readings.get(0);
  }

  static Article article(String name, byte[] bytes) {
    Reading reading = one(name, bytes);
    if (reading instanceof Reading.Read read) {
      return read.article();
    }
    throw new AssertionError("expected an article, but was " + reading);
  }

  static Article article(String name, String text) {
    return article(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String rejection(String name, byte[] bytes) {
    Reading reading = one(name, bytes);
    if (reading instanceof Reading.Rejected rejected) {
      return rejected.reason();
    }
    throw new AssertionError("expected a rejection, but was " + reading);
  }

  static String rejection(String name, String text) {
    return rejection(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
