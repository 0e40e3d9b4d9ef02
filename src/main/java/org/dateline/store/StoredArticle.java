package org.dateline.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Article;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.resolve.ResolvedMention;
import org.jspecify.annotations.Nullable;

/**
 * An article as it lies in the store.
 *
 * @param article the article
 * @param contentHash tells whether a new version says the same, see {@link #contentHash}
 * @param mentions what the geocoder says of the toponyms of its text, in order
 * @param corrections what people say of them
 */
public record StoredArticle(
    Article article, String contentHash, List<ResolvedMention> mentions, Corrections corrections) {

  public StoredArticle {
    mentions = List.copyOf(mentions);
  }

  /** An article that nobody has corrected. */
  public StoredArticle(Article article, String contentHash, List<ResolvedMention> mentions) {
    this(article, contentHash, mentions, Corrections.NONE);
  }

  /** The same with these corrections. */
  public StoredArticle with(Corrections others) {
    return new StoredArticle(article, contentHash, mentions, others);
  }

  /** The mentions as they count, in order: people's word before the geocoder's. */
  public List<CorrectedMention> correctedMentions() {
    return corrections.over(article.text(), mentions);
  }

  /**
   * A digest that is another one as soon as the text, a mention or a correction is: whoever has
   * seen this version has seen all of that.
   */
  public String version() {
    MessageDigest digest = sha256();
    add(digest, contentHash);
    corrections.all().stream().map(Correction::id).sorted().forEach(id -> add(digest, id));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  /**
   * A digest of all that decides what the store keeps of an article. Compare it with {@link
   * EventStore#findContentHash} to leave unchanged articles out before they are geocoded.
   *
   * @param article the article
   * @param geocoder name and version of what finds the places, so that a better one does its work
   *     anew
   */
  public static String contentHash(Article article, String geocoder) {
    MessageDigest digest = sha256();
    add(digest, geocoder);
    add(digest, article.id());
    add(digest, article.title());
    add(digest, article.byline());
    add(digest, article.publisher());
    add(digest, article.url());
    add(digest, Objects.toString(article.published(), null));
    add(digest, article.language());
    add(digest, article.text());
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void add(MessageDigest digest, @Nullable String field) {
    // The length goes first, so that no text can move from one field into the next unnoticed.
    byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    int length = field == null ? -1 : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
