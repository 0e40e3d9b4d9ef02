package org.dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundingBoxTest {

  @Test
  void fourNumbersAreWestSouthEastNorth() {
    assertThat(BoundingBox.parse("35.5, 32,42.4,37.3"))
        .isEqualTo(new BoundingBox(35.5, 32, 42.4, 37.3));
  }

  @Test
  void heightsOfSixNumbersAreLeftOut() {
    assertThat(BoundingBox.parse("1,2,-100,3,4,8000")).isEqualTo(new BoundingBox(1, 2, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "1,2,3,x",
        "1,2,3,NaN",
        "1,2,3,91",
        "-181,0,0,0",
        "0,5,1,4",
        "1,,2,3"
      })
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> BoundingBox.parse(text));
  }

  @Test
  void boxAcrossTheAntimeridianHoldsBothSides() {
    BoundingBox fiji = new BoundingBox(176, -20, -178, -15);
    assertThat(fiji.contains(new Position(178, -18))).isTrue();
    assertThat(fiji.contains(new Position(-179, -18))).isTrue();
    assertThat(fiji.contains(new Position(0, -18))).isFalse();
  }

  @Test
  void splittingChangesNothingOfWhatABoxHolds() {
    Random random = new Random(2);
    for (int i = 0; i < 10_000; i++) {
      BoundingBox box = anywhere(random);
      Position position = new Position(random.nextInt(-180, 181), random.nextInt(-90, 91));
      assertThat(box.split().stream().anyMatch(half -> half.contains(position)))
          .isEqualTo(box.contains(position));
      assertThat(box.split()).noneMatch(BoundingBox::crossesAntimeridian);
    }
  }

  private static BoundingBox anywhere(Random random) {
    int south = random.nextInt(-90, 91);
    return new BoundingBox(
        random.nextInt(-180, 181), south, random.nextInt(-180, 181), random.nextInt(south, 91));
  }
}
