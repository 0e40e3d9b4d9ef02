package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final Weights SMALL =
      Weights.of(
          3,
          new int[] {-7, 11},
          new byte[] {0, 127, 0, 0, 0, 0, 0, -1, 5, -127, 0, 0, 0, 0, 0, 100});

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    byte[] written = bytes(SMALL);
    Weights read = Weights.read(new ByteArrayInputStream(written));
    assertThat(bytes(read)).isEqualTo(written);
    assertThat(read.seed()).isEqualTo(3);
    assertThat(read.size()).isEqualTo(2);
  }

  @Test
  void theLabelWithTheGreatestSumWins() {
    assertThat(SMALL.best(new int[] {-7}, 1, Label.OUTSIDE)).isEqualTo(Label.BEGIN_PLACE);
    assertThat(SMALL.best(new int[] {-7, 11}, 2, Label.OUTSIDE)).isEqualTo(Label.PEOPLE);
    assertThat(SMALL.best(new int[] {5}, 1, Label.OUTSIDE)).isEqualTo(Label.OUTSIDE);
  }

  @Test
  void weightsOfOtherFeaturesAreRefusedInWords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeInt(0x44544c47);
      data.writeInt(1);
      data.writeInt(99);
    }
    assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(out.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("feature set 99")
        .hasMessageContaining("dateline train");
  }

  private static byte[] bytes(Weights weights) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    weights.write(out);
    return out.toByteArray();
  }
}
