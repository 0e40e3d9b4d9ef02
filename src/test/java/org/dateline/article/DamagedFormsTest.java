package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An article in every form, cut off and damaged as disks, mails and editors damage files. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedFormsTest {

  private static final int ROUNDS = Integer.getInteger("dateline.damaged.rounds", 2);

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/corpus/forms"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void giveArticlesOrAReasonThatAPersonUnderstands(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(name.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      for (byte[] damaged : damaged(whole, random)) {
        check(name, damaged);
      }
    }
  }

  private static void check(String name, byte[] damaged) {
    List<Reading> readings = ReadingsOf.all(name, damaged);

    assertThat(readings).isNotEmpty();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Rejected rejected) {
        assertThat(rejected.source()).startsWith(name);
        assertThat(rejected.reason())
            .isNotBlank()
            .hasSizeLessThan(500)
            .doesNotContain("\n", "Exception", "java.", "Cannot invoke")
            .doesNotEndWith("null");
      }
    }
  }

  private static List<byte[]> damaged(byte[] whole, Random random) {
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(Arrays.copyOf(whole, random.nextInt(whole.length)));
    damaged.add(Arrays.copyOf(whole, whole.length - 1 - random.nextInt(40)));
    damaged.add(Arrays.copyOfRange(whole, random.nextInt(whole.length), whole.length));
    for (int flips : new int[] {1, 8, 64}) {
      damaged.add(flipped(whole, flips, random));
    }
    damaged.add(overwritten(whole, random));
    damaged.add(withPieceTwice(whole, random));
    return damaged;
  }

  private static byte[] flipped(byte[] whole, int flips, Random random) {
    byte[] copy = whole.clone();
    for (int i = 0; i < flips; i++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  /** A sector of zeros. */
  private static byte[] overwritten(byte[] whole, Random random) {
    byte[] copy = whole.clone();
    int from = random.nextInt(copy.length);
    Arrays.fill(copy, from, Math.min(copy.length, from + 512), (byte) 0);
    return copy;
  }

  private static byte[] withPieceTwice(byte[] whole, Random random) {
    int from = random.nextInt(whole.length);
    int to = from + random.nextInt(whole.length - from);
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.write(whole, 0, to);
    twice.write(whole, from, whole.length - from);
    return twice.toByteArray();
  }
}
