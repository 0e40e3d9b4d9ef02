package org.dateline.geojson;

import java.util.List;
import java.util.Objects;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventDate;
import org.dateline.event.EventReport;
import org.dateline.event.SaidEvent;
import org.dateline.event.Tie;
import org.dateline.kind.EventKind;
import org.dateline.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is where it is, in words.
 *
 * @param trigger which words report it, and how
 * @param place what ties the place to these words
 * @param days where its days come from
 * @param kind where its kind comes from
 */
record EventReasons(String trigger, String place, String days, String kind) {

  static EventReasons of(EventCandidate candidate) {
    Event event = candidate.event();
    EventReport report = Objects.requireNonNull(event.report());
    SaidEvent said = candidate.said();
    return new EventReasons(
        "“" + report.trigger() + "” " + presented(report.assertion()),
        place(candidate.sightings().get(0).ties().get(0)),
        days(event.when(), said),
        kind(event, report, said));
  }

  private static String presented(Assertion assertion) {
    return switch (assertion) {
      case REPORTED -> "reports it";
      case CLAIMED -> "is what one side claims";
      case PLANNED -> "announces it";
      case THREATENED -> "threatens it";
      case DENIED -> "says that it did not happen";
      case BACKGROUND -> "recalls it from long before";
    };
  }

  private static String place(Tie tie) {
    Mention name = tie.mention().mention();
    String where = "“" + name.text() + "” ";
    return switch (tie.source()) {
      case SENTENCE -> where + "is in the same sentence";
      case ANAPHORA, CARRIED, DATELINE -> where + "is carried over: " + first(tie.reasons());
      case PERSON -> where + first(tie.reasons());
    };
  }

  private static String first(List<String> reasons) {
    return reasons.isEmpty() ? "" : reasons.get(0);
  }

  private static String days(@Nullable EventDate when, @Nullable SaidEvent said) {
    if (when == null) {
      return "neither the text nor its publisher gives a day";
    }
    if (when.corrected()) {
      return "set " + (said == null ? "by a person" : said.source());
    }
    return when.text() == null
        ? "the day of publication, as the text gives no other"
        : "from “" + when.text() + "”";
  }

  private static String kind(Event event, EventReport report, @Nullable SaidEvent said) {
    if (said != null && said.kind() != null) {
      return "set " + said.source();
    }
    return event.kind() == EventKind.OTHER
        ? "“" + report.trigger() + "” and the words beside it indicate no other kind"
        : "from “" + report.trigger() + "” and the words beside it";
  }
}
