package org.dateline.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.article.Article;
import org.dateline.kind.EventKind;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;

/** The ids of events: opaque, and the same whenever the same article is read again. */
public final class EventIds {

  private EventIds() {}

  /** Of a place that an article only mentions. */
  public static String ofPlace(String articleId, String placeId) {
    return id(articleId + '\n' + placeId);
  }

  /**
   * Of an event; on the date of publication it keeps its id where the words for the date change.
   */
  static String of(Article article, String placeId, @Nullable EventDate when, EventKind kind) {
    boolean published =
        when == null
            || article.publishedDate().map(DateSpan::of).filter(when.span()::hasDaysOf).isPresent();
    String days = published || when == null ? "" : when.span().first() + "/" + when.span().last();
    return id(article.id() + '\n' + placeId + '\n' + days + '\n' + kind.label());
  }

  private static String id(String key) {
    byte[] digest = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    // The letter keeps spreadsheets and GDAL from taking an id for a number.
    return "e" + HexFormat.of().formatHex(digest, 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
