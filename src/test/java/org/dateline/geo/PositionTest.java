package org.dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {

  private static final Position PARIS = new Position(2.3488, 48.85341);
  private static final Position NEW_YORK = new Position(-74.00597, 40.71427);

  @Test
  void distanceFromParisToNewYorkIsThatOfTheAtlas() {
    // 5,837 km on the ellipsoid (geodesic after Karney); the sphere is within half a per cent.
    assertThat(PARIS.distanceMeters(NEW_YORK)).isCloseTo(5_837_000, within(30_000.0));
  }

  @Test
  void distanceAcrossTheAntimeridianTakesTheShortWay() {
    assertThat(new Position(179.9, 0).distanceMeters(new Position(-179.9, 0)))
        .isCloseTo(22_239, within(1.0));
  }

  @Test
  void distanceIsSymmetricAndObeysTheTriangleInequality() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Position a = anywhere(random);
      Position b = anywhere(random);
      Position c = anywhere(random);
      assertThat(a.distanceMeters(b)).isCloseTo(b.distanceMeters(a), within(1e-6));
      assertThat(a.distanceMeters(c))
          .isLessThanOrEqualTo(a.distanceMeters(b) + b.distanceMeters(c) + 1e-3);
    }
  }

  @Test
  void theBoxAroundAPositionHoldsAllThatIsWithinTheDistance() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      Position center = anywhere(random);
      Position other = random.nextBoolean() ? anywhere(random) : near(random, center);
      double meters = center.distanceMeters(other);

      assertThat(center.boxAround(meters).contains(other))
          .as("%s within %s m of %s", other, meters, center)
          .isTrue();
    }
  }

  @Test
  void theBoxAroundAPositionIsNoLargerThanItMustBe() {
    BoundingBox box = new Position(179.95, 60).boxAround(11_119.5);

    assertThat(box.crossesAntimeridian()).isTrue();
    assertThat(box.west()).isCloseTo(179.75, within(1e-4));
    assertThat(box.east()).isCloseTo(-179.85, within(1e-4));
    assertThat(box.south()).isCloseTo(59.9, within(1e-4));
    assertThat(box.north()).isCloseTo(60.1, within(1e-4));
    assertThat(new Position(0, 89.95).boxAround(11_119.5).west()).isEqualTo(-180);
    assertThat(new Position(7, 3).boxAround(3e7)).isEqualTo(BoundingBox.WORLD);
  }

  private static Position near(Random random, Position center) {
    double lat = center.lat() + (random.nextDouble() - 0.5) / 100;
    double lon = center.lon() + (random.nextDouble() - 0.5) / 100;
    return new Position(Math.max(-180, Math.min(180, lon)), Math.max(-90, Math.min(90, lat)));
  }

  @Test
  void coordinatesOutOfRangeOrNoNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Position(181, 0))
        .withMessageContaining("longitude")
        .withMessageContaining("181");
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, -90.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(Double.NaN, 0));
  }

  private static Position anywhere(Random random) {
    return new Position(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
  }
}
