package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Identifies the geocoder by a digest of its code, words, weights and gazetteer. Articles that
 * another version has geocoded are geocoded again, and nobody has to remember to raise a version
 * number.
 */
public final class GeocoderVersion {

  private static final String RESOURCE = "/gazetteer/geocoder-version.txt";

  /** The parts that decide where a mention is placed, relative to the build's output folder. */
  private static final List<String> PARTS =
      List.of(
          "gazetteer",
          "lexicon",
          "org/dateline/lexicon",
          "org/dateline/gazetteer",
          "org/dateline/text",
          "org/dateline/mention",
          "org/dateline/resolve",
          "org/dateline/correct",
          "org/dateline/time",
          "org/dateline/when",
          "org/dateline/kind",
          "org/dateline/event");

  private static final int LENGTH = 16;

  private GeocoderVersion() {}

  /**
   * A step of the build: writes the digest of the output folder into that folder.
   *
   * @param args the output folder
   */
  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    Path version = output.resolve(RESOURCE.substring(1));
    Files.deleteIfExists(version);
    Files.writeString(version, digest(output));
  }

  /**
   * The version that the build wrote.
   *
   * @throws IllegalStateException if it is missing
   */
  static String current() {
    try (InputStream in = GeocoderVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RESOURCE, e);
    }
  }

  private static String digest(Path output) throws IOException {
    MessageDigest digest = sha256();
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(output.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(output.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
