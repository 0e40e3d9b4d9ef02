package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes ids for articles whose source has none. */
public final class ArticleId {

  private static final int LONGEST_SLUG = 80;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._]+");
  private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
  private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z0-9]{1,8}$");

  private ArticleId() {}

  /** Whether a string is a valid article id. */
  public static boolean isValid(String id) {
    return FORM.matcher(id).matches();
  }

  /**
   * The id of the article in a file: the name of the file and a digest of its whole path, because
   * two folders may contain files of the same name.
   */
  static String ofFile(Path realPath) {
    return ofName(realPath.getFileName().toString()) + "-" + digest(realPath.toString());
  }

  /** The name alone, without its ending: {@code 2012-09-29-aleppo}. */
  static String ofName(String fileName) {
    return slug(ENDING.matcher(fileName).replaceFirst(""));
  }

  /** The id of an article that arrived without a name: the same text has the same id. */
  public static String ofText(String title, String text) {
    return slug(title) + "-" + digest(title + "\n" + text);
  }

  /** The id for the name that a publisher uses, which may be a URL. */
  static String ofForeign(String name) {
    if (isValid(name)) {
      return name;
    }
    String last = name.replaceFirst("[/#]+$", "").replaceFirst("^.*[/:#]", "");
    return slug(last) + "-" + digest(name);
  }

  /** The id of an entry of an archive or a mail: its name, and a digest of its full path. */
  static String ofEntry(String archiveId, String entryName) {
    String file = entryName.substring(entryName.lastIndexOf('/') + 1);
    return ofName(file) + "-" + digest(archiveId + "/" + entryName);
  }

  /** The id of a file that arrived without a path: its name and a digest of its bytes. */
  static String ofUpload(String fileName, byte[] content) {
    return ofName(fileName) + "-" + digest(content);
  }

  /** A name or foreign id in which hyphens replace all characters that an id cannot contain. */
  public static String slug(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String joined = OTHERS.matcher(plain).replaceAll("-");
    String cut = joined.substring(0, Math.min(joined.length(), LONGEST_SLUG));
    String slug = EDGES.matcher(cut).replaceAll("");
    return slug.isEmpty() ? "article" : slug;
  }

  private static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      // 32 bits are enough: they only distinguish files of the same name.
      return HexFormat.of().formatHex(sha, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
