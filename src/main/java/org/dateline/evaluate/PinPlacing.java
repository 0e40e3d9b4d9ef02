package org.dateline.evaluate;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The annotated place at which a pin is: the place of its name within the tolerance, or else the
 * nearest place within the tolerance.
 *
 * @param place the annotated place
 * @param right whether the pin is at the right position of its name; otherwise it has the name but
 *     is elsewhere
 */
record PinPlacing(GoldEventPlace place, boolean right) {

  private static final double KILOMETER = 1000;
  private static final double WIDE_KILOMETERS = 300;

  /** How much farther from its annotated point a large place of the same name may be drawn. */
  private static final double LARGE_FACTOR = 3;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** How a place fits a pin; the lower the better, rank before closeness. */
  private record Fit(int rank, double closeness, GoldEventPlace place) {}

  private static final int NAMED_AND_NEAR = 0;
  private static final int NEAR = 1;
  private static final int NAMED_ELSEWHERE = 3;

  /** Where a pin sits; empty if at none of the places. */
  static Optional<PinPlacing> of(Pin pin, GoldEventArticle article) {
    List<Fit> fits = article.places().stream().flatMap(place -> fit(pin, place)).toList();
    boolean named = fits.stream().anyMatch(fit -> fit.rank() == NAMED_AND_NEAR);
    boolean elsewhere = fits.stream().anyMatch(fit -> fit.rank() == NAMED_ELSEWHERE);
    return fits.stream()
        .filter(fit -> named || !elsewhere || fit.rank() == NAMED_ELSEWHERE)
        .min(Comparator.comparingInt(Fit::rank).thenComparingDouble(Fit::closeness))
        .map(best -> new PinPlacing(best.place(), isRight(best, pin)));
  }

  private static boolean isRight(Fit best, Pin pin) {
    String why = best.place().why();
    boolean byChance =
        best.rank() == NEAR
            && (why.equals("boilerplate") || why.equals("background"))
            && pin.isWide();
    return best.rank() != NAMED_ELSEWHERE && !why.equals("person") && !byChance;
  }

  private static Stream<Fit> fit(Pin pin, GoldEventPlace place) {
    String name = folded(pin.place());
    List<String> names = place.names().stream().map(PinPlacing::folded).toList();
    boolean same = names.contains(name);
    boolean named =
        same
            || names.stream()
                .anyMatch(other -> other.startsWith(name + " ") || name.startsWith(other + " "));
    double factor = same && (pin.isWide() || pin.featureCode().equals("ADM1")) ? LARGE_FACTOR : 1;
    OptionalDouble within = within(pin, place, factor);
    if (named && (within.isPresent() || place.points().isEmpty())) {
      return Stream.of(new Fit(NAMED_AND_NEAR, same ? 0 : 1, place));
    }
    if (same) {
      return Stream.of(new Fit(NAMED_ELSEWHERE, 0, place));
    }
    return within.isPresent()
        ? Stream.of(new Fit(NEAR, within.getAsDouble(), place))
        : Stream.empty();
  }

  // Small tolerances first, then near points; a wide pin needs a wide tolerance and the reverse.
  private static OptionalDouble within(Pin pin, GoldEventPlace place, double factor) {
    return place.points().stream()
        .filter(
            point -> factor > 1 || pin.isWide() == (point.toleranceKilometers() >= WIDE_KILOMETERS))
        .filter(point -> distance(pin, point) / factor <= 1)
        .mapToDouble(point -> point.toleranceKilometers() / KILOMETER + distance(pin, point))
        .min();
  }

  /** As a share of the tolerance. */
  private static double distance(Pin pin, GoldEventPlace.Point point) {
    return pin.position().distanceMeters(point.position())
        / KILOMETER
        / point.toleranceKilometers();
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace("the ", "")
        .strip();
  }
}
