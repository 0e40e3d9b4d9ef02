package org.dateline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.correct.Verdict;
import org.dateline.correct.Verdict.Happened;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.NothingHappened;
import org.dateline.correct.Verdict.Placed;
import org.dateline.correct.Verdict.Subject;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.web.BadBodyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request for a correction.
 *
 * @param verdict the statement about the mention
 * @param author who makes the statement
 * @param everywhere whether it applies to all mentions of the same words in the article
 * @param text the words that the client expects there; null if it does not say
 */
record CorrectionRequest(
    Verdict verdict, String author, boolean everywhere, @Nullable String text) {

  static final String USUAL_AUTHOR = "editor";

  private static final Set<String> MEMBERS =
      Set.of(
          "place",
          "point",
          "notAPlace",
          "role",
          "event",
          "noEvent",
          "author",
          "everywhere",
          "text");
  private static final Set<String> POINT_MEMBERS =
      Set.of("lon", "lat", "name", "country", "precisionMeters");
  private static final Set<String> EVENT_MEMBERS = Set.of("kind", "start", "end");
  private static final String FORM =
      "expected one of {\"place\": \"geonames:…\"}, {\"point\": {\"lon\", \"lat\", \"name\"}},"
          + " {\"notAPlace\": true}, {\"role\": \"actor\"},"
          + " {\"event\": {\"kind\", \"start\", \"end\"}}, {\"noEvent\": true}";
  private static final int LONGEST_NAME = 100;
  private static final int USUAL_PRECISION_METERS = 1_000;
  private static final int WIDEST_PRECISION_METERS = 20_000_000;

  /**
   * Parses a body.
   *
   * @throws BadBodyException naming the invalid member and what was expected
   */
  static CorrectionRequest read(JsonNode body, Gazetteer gazetteer) {
    requireMembers(body, "", MEMBERS);
    return new CorrectionRequest(
        verdict(body, gazetteer),
        body.has("author") ? name(body, "author") : USUAL_AUTHOR,
        flag(body, "everywhere"),
        body.has("text") ? string(body, "text") : null);
  }

  /**
   * Requires a readable line: no control characters, and none that change the direction of text.
   */
  static String printable(String name, String value) {
    boolean hidden = value.codePoints().anyMatch(c -> Character.isISOControl(c) || isFormat(c));
    if (value.isBlank() || value.length() > LONGEST_NAME || hidden) {
      throw new BadBodyException(
          name + ": expected 1 to " + LONGEST_NAME + " printable characters");
    }
    return value.strip();
  }

  private static Verdict verdict(JsonNode body, Gazetteer gazetteer) {
    Role role = body.has("role") ? role(body) : null;
    List<Verdict> said = new ArrayList<>();
    if (body.has("place")) {
      said.add(new Placed(known(string(body, "place"), gazetteer), role));
    }
    if (body.has("point")) {
      said.add(new Placed(byHand(body.path("point")), role));
    }
    if (flag(body, "notAPlace")) {
      said.add(new NotAPlace());
    }
    if (body.has("event")) {
      said.add(happened(body.path("event")));
    }
    if (flag(body, "noEvent")) {
      said.add(new NothingHappened());
    }
    if (said.isEmpty() && role != null) {
      said.add(new HasRole(role));
    }
    if (role != null && said.stream().anyMatch(one -> one.subject() == Subject.EVENT)) {
      throw new BadBodyException("role: state it in a correction of its own; " + FORM);
    }
    if (said.size() != 1) {
      throw new BadBodyException(FORM);
    }
    return said.get(0);
  }

  private static Happened happened(JsonNode event) {
    requireMembers(event, "event.", EVENT_MEMBERS);
    try {
      return new Happened(
          event.has("kind") ? EventKind.parse(string(event, "kind")) : null, days(event));
    } catch (IllegalArgumentException e) {
      throw new BadBodyException("event: " + e.getMessage(), e);
    }
  }

  private static @Nullable DateSpan days(JsonNode event) {
    if (!event.has("start")) {
      if (event.has("end")) {
        throw new BadBodyException("event.end: expected event.start with it");
      }
      return null;
    }
    DateSpan start = DateSpan.of(PartialDate.parse(string(event, "start")));
    return event.has("end")
        ? start.to(DateSpan.of(PartialDate.parse(string(event, "end"))))
        : start;
  }

  private static Place known(String id, Gazetteer gazetteer) {
    return gazetteer
        .findPlace(id)
        .orElseThrow(() -> new BadBodyException("place: the gazetteer has no '" + id + "'"));
  }

  private static Place byHand(JsonNode point) {
    requireMembers(point, "point.", POINT_MEMBERS);
    double precision = number(point, "precisionMeters", USUAL_PRECISION_METERS);
    if (!(precision >= 1 && precision <= WIDEST_PRECISION_METERS)) {
      throw new BadBodyException(
          "precisionMeters: expected 1 to " + WIDEST_PRECISION_METERS + ", but was " + precision);
    }
    try {
      return Verdict.byHand(
          name(point, "name"),
          new Position(number(point, "lon", Double.NaN), number(point, "lat", Double.NaN)),
          point.has("country") ? country(point) : null,
          (int) Math.round(precision));
    } catch (IllegalArgumentException e) {
      throw new BadBodyException("point: " + e.getMessage(), e);
    }
  }

  private static String country(JsonNode point) {
    String code = string(point, "country");
    if (!code.matches("[A-Z]{2}")) {
      throw new BadBodyException(
          "country: expected two capitals such as SY, but was '" + code + "'");
    }
    return code;
  }

  private static Role role(JsonNode body) {
    try {
      return Role.parse(string(body, "role"));
    } catch (IllegalArgumentException e) {
      throw new BadBodyException("role: " + e.getMessage(), e);
    }
  }

  private static String name(JsonNode node, String member) {
    return printable(member, string(node, member));
  }

  private static String string(JsonNode node, String member) {
    JsonNode value = node.path(member);
    if (!value.isString()) {
      throw new BadBodyException(member + ": expected a string");
    }
    return value.asString();
  }

  private static double number(JsonNode node, String member, double otherwise) {
    JsonNode value = node.path(member);
    if (!value.isMissingNode() && !value.isNumber()) {
      throw new BadBodyException(member + ": expected a number");
    }
    return value.isNumber() ? value.asDouble() : otherwise;
  }

  private static boolean flag(JsonNode node, String member) {
    JsonNode value = node.path(member);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new BadBodyException(member + ": expected true or false");
    }
    return value.isBoolean() && value.asBoolean();
  }

  private static void requireMembers(JsonNode node, String prefix, Set<String> accepted) {
    if (!node.isObject()) {
      throw new BadBodyException(FORM);
    }
    for (String member : node.propertyNames()) {
      if (!accepted.contains(member)) {
        throw new BadBodyException(
            "unknown member '%s%s'; accepted are %s"
                .formatted(prefix, member, String.join(", ", new TreeSet<>(accepted))));
      }
    }
  }

  private static boolean isFormat(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
