package org.dateline.correct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A person's statement about a piece of an article's text.
 *
 * @param id opaque
 * @param anchor the piece of text
 * @param verdict the statement
 * @param author who made it, not blank
 * @param madeAt when it was made
 */
public record Correction(
    String id, TextAnchor anchor, Verdict verdict, String author, Instant madeAt) {

  public Correction {
    if (author.isBlank()) {
      throw new IllegalArgumentException("a correction has an author");
    }
  }

  /** A correction with a new id. */
  public static Correction of(TextAnchor anchor, Verdict verdict, String author, Instant madeAt) {
    return new Correction(UUID.randomUUID().toString(), anchor, verdict, author, madeAt);
  }

  /** "by Ada on 2026-11-24", in UTC. */
  public String source() {
    return "by " + author + " on " + LocalDate.ofInstant(madeAt, ZoneOffset.UTC);
  }
}
