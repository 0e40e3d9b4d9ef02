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
 * An article in the store.
 *
 * @param article the article
 * @param contentHash identifies the content, to compare it with a new version, see {@link
 *     #contentHash}
 * @param mentions the geocoder's results for the toponyms of its text, in order
 * @param corrections people's corrections of them
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

  /** The mentions after correction, in order. */
  public List<CorrectedMention> correctedMentions() {
    return corrections.over(article.text(), mentions);
  }

  /** A digest that changes with the text, the mentions and the corrections. */
  public String version() {
    MessageDigest digest = sha256();
    add(digest, contentHash);
    corrections.all().stream().map(Correction::id).sorted().forEach(id -> add(digest, id));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  /**
   * A digest of everything that determines the stored content of an article. Compare it with {@link
   * EventStore#findContentHash} to skip unchanged articles before they are geocoded.
   *
   * @param article the article
   * @param geocoder version of the geocoder, so that a new version geocodes the article again
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
    // The length comes first, so that moving text from one field to the next changes the digest.
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
