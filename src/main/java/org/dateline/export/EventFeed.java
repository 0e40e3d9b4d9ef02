package org.dateline.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dateline.query.EventFeature;

/**
 * Writes events as an Atom feed (RFC 4287) with GeoRSS points, for readers that look for new ones.
 *
 * @param service address of the service, without a slash at its end
 * @param self address of the feed
 * @param page address of the map page with the same filters
 */
public record EventFeed(String service, String self, String page) {

  public static final String MEDIA_TYPE = "application/atom+xml";

  /**
   * The feed as a document.
   *
   * @param events the newest first
   */
  public String of(List<EventFeature> events, Provenance provenance) {
    StringBuilder text = new StringBuilder(1 << 14);
    Xml xml = new Xml(text);
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .start("feed")
        .attribute("xmlns", "http://www.w3.org/2005/Atom")
        .attribute("xmlns:georss", "http://www.georss.org/georss")
        .element("title", provenance.title())
        .element("id", self)
        .element("updated", updated(events, provenance))
        .element("rights", Provenance.LICENCE);
    link(xml, "self", self, MEDIA_TYPE);
    link(xml, "alternate", page, "text/html");
    link(xml, "license", Provenance.LICENCE_URL, "text/html");
    xml.start("author").element("name", "Dateline").end("author");
    events.forEach(event -> entry(xml, event));
    xml.raw("\n").end("feed").raw("\n");
    return text.toString();
  }

  private void entry(Xml xml, EventFeature event) {
    xml.raw("\n")
        .start("entry")
        .element("title", title(event))
        .element("id", service + "/ogc/collections/events/items/" + event.id())
        .element("updated", instant(event));
    link(xml, "alternate", service + "/?event=" + event.id(), "text/html");
    if (event.url() != null) {
      link(xml, "related", event.url(), "text/html");
    }
    String publisher = event.publisher();
    xml.start("author")
        .element("name", publisher == null ? event.title() : publisher)
        .end("author");
    xml.start("category").attribute("term", event.kind().label()).end("category");
    xml.element("summary", event.sentence())
        .element(
            "georss:point",
            String.format(Locale.ROOT, "%.7f %.7f", event.position().lat(), event.position().lon()))
        .end("entry");
  }

  private static String title(EventFeature event) {
    String country = event.country() == null ? "" : ", " + event.country();
    String day = event.start() == null ? "" : event.start() + ": ";
    return day + event.kind().label() + " at " + event.place() + country + ". " + event.title();
  }

  private static Instant updated(List<EventFeature> events, Provenance provenance) {
    return events.isEmpty() ? provenance.created() : instant(events.get(0));
  }

  /** When the event became known, as far as that is: the day of its article, or its own. */
  private static Instant instant(EventFeature event) {
    LocalDate day = event.published() == null ? event.start() : event.published();
    return day == null ? Instant.EPOCH : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void link(Xml xml, String relation, String address, String type) {
    xml.start("link")
        .attribute("rel", relation)
        .attribute("href", address)
        .attribute("type", type)
        .end("link");
  }
}
