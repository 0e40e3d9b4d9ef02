package org.dateline.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventReport;
import org.dateline.event.TriggeredEvent;
import org.dateline.event.people.Actor;
import org.dateline.event.people.Count;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.World;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TextEventJsonTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT = "Rebels killed soldiers in Mosul and Aleppo on Friday.";
  private static final List<ResolvedMention> MENTIONS = World.mentions(TEXT);

  @Test
  void anEventRefersToItsPlacesByTheirPositionAmongTheMentions() {
    JsonNode event = written(new EventDate(DateSpan.of(PartialDate.parse("2012-09-28")), "Friday"));

    assertThat(event.path("place").path("name").asString()).isEqualTo("Aleppo");
    ((ObjectNode) event).remove("place");
    assertThat(event)
        .isEqualTo(
            JSON.readTree(
                """
                {"trigger":{"start":7,"end":13,"text":"killed"},"kind":"fighting",
                 "mentions":[1,0],"start":"2012-09-28","end":"2012-09-28",
                 "datePrecision":"day","dateText":"Friday","assertion":"claimed",
                 "actors":[{"start":0,"end":6,"text":"Rebels","part":"by"},
                           {"start":14,"end":22,"text":"soldiers","part":"on"}],
                 "killed":{"least":2,"most":null},"injured":null,"confidence":0.83}"""));
  }

  @Test
  void anUndatedEventHasNoDays() {
    JsonNode event = written(null);

    for (String name : List.of("start", "end", "datePrecision", "dateText")) {
      assertThat(event.path(name).isNull()).as(name).isTrue();
    }
  }

  private static JsonNode written(@Nullable EventDate when) {
    EventReport report =
        new EventReport(
            "killed", 7, 13, Assertion.CLAIMED, "Rebels", "soldiers", Count.atLeast(2), null);
    Event event =
        new Event(
            "e1",
            "a",
            World.ALEPPO,
            when,
            false,
            EventKind.FIGHTING,
            "killed",
            TEXT,
            1,
            Role.LOCATION,
            0.83,
            false,
            report,
            0.97);
    List<Actor> actors =
        List.of(
            new Actor(0, 6, "Rebels", Actor.Part.BY), new Actor(14, 22, "soldiers", Actor.Part.ON));
    TriggeredEvent triggered =
        new TriggeredEvent(event, actors, List.of(MENTIONS.get(1), MENTIONS.get(0)));
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      TextEventJson.writeEvents(json, List.of(triggered), MENTIONS);
      json.writeEndObject();
    }
    return JSON.readTree(out.toString()).path("events").path(0);
  }
}
