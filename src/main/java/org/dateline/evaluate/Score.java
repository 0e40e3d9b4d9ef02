package org.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.geo.Position;

/**
 * The usual measures of a geocoder's results over some texts (Gritta et al., 2019): recognition by
 * spans, resolution by distance, and both together.
 */
public final class Score {

  /** 100 miles, the usual distance within which a place counts as right. */
  public static final double RIGHT_METERS = 161_000;

  /** Half the earth's circumference, in kilometers, as Gritta et al. take it for the AUC. */
  private static final double MAX_KILOMETERS = 20_039;

  private Rate exact = Rate.NONE;
  private Rate overlap = Rate.NONE;
  private Rate endToEnd = Rate.NONE;
  private int unresolved;
  private final List<Double> errorsKilometers = new ArrayList<>();

  /** Adds one text. Toponyms that are not counted are treated as ignored spans. */
  void add(GoldText text, List<Found> found, Predicate<GoldToponym> counted) {
    List<GoldToponym> gold = text.toponyms().stream().filter(counted).toList();
    List<Span> ignored = new ArrayList<>(text.ignored());
    text.toponyms().stream().filter(counted.negate()).forEach(ignored::add);
    int[] overlapping = SpanMatching.overlapping(gold, found, (g, f) -> true);
    exact = exact.plus(rate(SpanMatching.exact(gold, found), gold, found, ignored));
    overlap = overlap.plus(rate(overlapping, gold, found, ignored));
    addErrors(gold, found, overlapping);
    addEndToEnd(gold, found, ignored);
  }

  /** Recognition, if both ends must match. */
  public Rate exact() {
    return exact;
  }

  /** Recognition, if any overlap counts. */
  public Rate overlap() {
    return overlap;
  }

  /** Found, and placed within {@link #RIGHT_METERS}. */
  public Rate endToEnd() {
    return endToEnd;
  }

  /** Toponyms that were found but not placed. */
  public int unresolved() {
    return unresolved;
  }

  /** Toponyms that were found and placed. */
  public int resolved() {
    return errorsKilometers.size();
  }

  /** The share of the resolved within {@link #RIGHT_METERS}. */
  public double accuracy() {
    long right = errorsKilometers.stream().filter(km -> km * 1000 <= RIGHT_METERS).count();
    return errorsKilometers.isEmpty() ? 0 : right / (double) errorsKilometers.size();
  }

  /** Mean distance from the annotated point, kilometers. */
  public double meanKilometers() {
    return errorsKilometers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Median distance from the annotated point, kilometers. */
  public double medianKilometers() {
    if (errorsKilometers.isEmpty()) {
      return 0;
    }
    List<Double> sorted = errorsKilometers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * Area under the curve of sorted ln(km + 1), by trapezoids, as a share of the greatest possible
   * area: 0 is best, 1 is worst.
   */
  public double areaUnderErrorCurve() {
    double top = Math.log(MAX_KILOMETERS);
    List<Double> logs =
        errorsKilometers.stream()
            .map(km -> Math.log(Math.min(km, MAX_KILOMETERS - 1) + 1))
            .sorted()
            .toList();
    if (logs.size() < 2) {
      return logs.isEmpty() ? 0 : logs.get(0) / top;
    }
    double area = 0;
    for (int i = 1; i < logs.size(); i++) {
      area += (logs.get(i - 1) + logs.get(i)) / 2;
    }
    return area / (top * (logs.size() - 1));
  }

  private static Rate rate(
      int[] pairs, List<GoldToponym> gold, List<Found> found, List<Span> ignored) {
    int right = 0;
    boolean[] used = new boolean[found.size()];
    for (int f : pairs) {
      if (f >= 0) {
        right++;
        used[f] = true;
      }
    }
    int counted = 0;
    for (int f = 0; f < found.size(); f++) {
      boolean dropped = !used[f] && overlapsOnly(found.get(f), ignored, gold);
      counted += dropped ? 0 : 1;
    }
    return new Rate(right, counted, gold.size());
  }

  private void addErrors(List<GoldToponym> gold, List<Found> found, int[] pairs) {
    for (int g = 0; g < pairs.length; g++) {
      Position position = gold.get(g).position();
      if (pairs[g] >= 0 && position != null) {
        found
            .get(pairs[g])
            .position()
            .ifPresentOrElse(
                place -> errorsKilometers.add(place.distanceMeters(position) / 1000),
                () -> unresolved++);
      }
    }
  }

  private void addEndToEnd(List<GoldToponym> gold, List<Found> found, List<Span> ignored) {
    List<GoldToponym> placed = gold.stream().filter(g -> g.position() != null).toList();
    List<Span> dropped = new ArrayList<>(ignored);
    gold.stream().filter(g -> g.position() == null).forEach(dropped::add);
    List<Found> pins =
        found.stream()
            .filter(f -> f.position().isPresent() && !overlapsOnly(f, dropped, placed))
            .toList();
    int[] pairs = SpanMatching.overlapping(placed, pins, Score::isRight);
    int right = 0;
    for (int pair : pairs) {
      right += pair >= 0 ? 1 : 0;
    }
    endToEnd = endToEnd.plus(new Rate(right, pins.size(), placed.size()));
  }

  static boolean isRight(GoldToponym gold, Found found) {
    Position position = gold.position();
    return position != null
        && found.position().map(p -> p.distanceMeters(position) <= RIGHT_METERS).orElse(false);
  }

  private static boolean overlapsOnly(
      Found found, List<? extends Span> these, List<? extends Span> notThese) {
    return notThese.stream().noneMatch(span -> span.overlap(found) > 0)
        && these.stream().anyMatch(span -> span.overlap(found) > 0);
  }
}
